"""The computed dates against what was promised."""
