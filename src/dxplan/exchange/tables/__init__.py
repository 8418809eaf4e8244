"""Tables of tasks as departments keep them in Excel: from rows of cells to a plan, wherever the rows come from."""
