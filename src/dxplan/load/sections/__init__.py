"""The sections of a plan file, one room each."""
