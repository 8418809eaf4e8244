"""The schedule as a table, one format a file."""
