"""Findings for people and programs: a format a file."""
