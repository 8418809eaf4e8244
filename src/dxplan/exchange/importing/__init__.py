"""Bringing a file of another program in: finding its format, comparing the dates, reporting."""
