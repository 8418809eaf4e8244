"""Places in files, two-language texts, diagnostics and excerpts of the source."""
