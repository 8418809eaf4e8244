"""What writing and reading TaskJuggler's files takes."""
