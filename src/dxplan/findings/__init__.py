"""What checks make and render shows: the reviewed plan, its figures, its scorecard, the selection."""
