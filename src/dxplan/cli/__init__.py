"""The command line: parses, calls the pipeline, prints, sets the exit code."""
