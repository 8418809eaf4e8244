"""Floor 0: places in files, two-language texts, diagnostics and excerpts of the source."""
