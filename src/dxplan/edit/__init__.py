"""Changes to the text of a plan file that leave everything else in it as it was typed."""
