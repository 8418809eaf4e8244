"""Guesses from the names of tasks."""
