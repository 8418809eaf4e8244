"""Floor 6: findings, tables, charts and documents; pure: values in, text out."""
