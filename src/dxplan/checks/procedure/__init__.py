"""The procedure of a system as one table: which step comes before which, and the engine that holds plans against it."""
