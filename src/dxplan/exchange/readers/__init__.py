"""The formats that plans are read from: every module of this package is one (its name is the format's)."""
