"""Findings for people and programs: the formats in a package of their own, what they share beside it."""
