"""Findings, tables, charts and documents; pure: values in, text out."""
