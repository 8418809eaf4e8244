"""What makes a plan sound, whoever read it: the catalogue of mistakes, references, calendars, the frame of dates."""
