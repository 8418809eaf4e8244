"""Other programs' formats: readers bring their plans in, writers take ours out; a file a format."""
