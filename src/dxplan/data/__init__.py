"""Dated facts that travel with the program."""
