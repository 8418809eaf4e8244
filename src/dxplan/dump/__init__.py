"""Writes plans as files in the format that `load` reads."""
