"""Papers as pages: what markdown says, laid out as Decree 30/2020 asks for, in Word and for browsers."""
