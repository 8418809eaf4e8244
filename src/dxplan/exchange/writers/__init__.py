"""The formats that plans are written in: every module of this package is one (its name is the format's)."""
