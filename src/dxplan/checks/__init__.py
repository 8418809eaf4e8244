"""Floor 6: the critical examination of a plan, one rule a file."""
