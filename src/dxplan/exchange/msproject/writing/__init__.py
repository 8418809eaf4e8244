"""Plans as files of Microsoft Project: first as a plan that it would compute, then as XML."""
