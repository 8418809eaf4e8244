"""The links: open ends, redundancy, leads."""
