"""Two versions of a plan: what differs and what moves, as text, Markdown and JSON."""
