"""Floor 3: a plan as a directed graph. networkx lives here."""
