"""The commands, one file each; they are found by looking into this package."""
