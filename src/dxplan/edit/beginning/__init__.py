"""Begins a plan file from a roadmap that is there: found, filled in, moved to its start, kept off Tết."""
