"""Earned value as tables, a curve in the terminal, json and csv."""
