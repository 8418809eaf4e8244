"""The network of a plan as a picture: tasks as boxes inside their phases, links as arrows."""
