"""Which tasks are meant: the small language of `--where`, the same in every command."""
