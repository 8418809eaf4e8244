"""The pipeline: load, build the network, schedule, check, render."""
