"""The critical examination of a plan, one rule a file."""
