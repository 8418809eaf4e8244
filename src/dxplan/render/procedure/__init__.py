"""The table of the procedure, for the terminal, for documents and for other programs."""
