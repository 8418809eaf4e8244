"""The table of the procedure and its engine."""
