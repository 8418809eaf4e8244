"""What a plan consists of, as plain frozen values."""
