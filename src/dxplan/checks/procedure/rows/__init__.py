"""The rows of the table, a chapter a module, in the order of a system's life."""
