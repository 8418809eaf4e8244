"""A plan before and after what is supposed of it, as text and JSON."""
