"""Plans of provinces that are not the sources', each sound, with the faults that can be seeded into it."""
