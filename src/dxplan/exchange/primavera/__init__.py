"""Primavera P6's export files (XER)."""
