"""Targets of a programme, and the tasks that serve them."""
