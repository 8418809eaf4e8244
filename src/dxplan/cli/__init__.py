"""Floor 9: the command line: parses, calls the pipeline, prints, sets the exit code."""
