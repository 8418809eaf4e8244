"""Dates, floats and drivers. Time is counted in minutes; dates exist only at the edges."""
