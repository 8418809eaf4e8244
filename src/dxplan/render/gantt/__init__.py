"""The Gantt chart: a view model of rows and instants, and the ways to draw it."""
