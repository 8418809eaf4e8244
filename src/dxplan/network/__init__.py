"""A plan as a directed graph. networkx lives here."""
