"""Prose in two languages: phrases and their parts, dates, numbers and lists in words, cells of a terminal."""
