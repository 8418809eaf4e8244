"""Typed values out of scalars. Each reader takes the log and a node, and reports what it cannot read."""
