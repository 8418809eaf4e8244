"""Guesses what a plan does not say, from the words that it uses. Nothing is guessed unless it is asked for."""
