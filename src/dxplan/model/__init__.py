"""Floor 1: what a plan consists of, as plain frozen values."""
