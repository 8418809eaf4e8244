"""Where plans stand, one format a file."""
