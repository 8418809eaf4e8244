"""One format a file, found by its name: `write(reviews, context)`, its `ENCODING`, perhaps `write_statistics`."""
