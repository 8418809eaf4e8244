"""The ten practices of GAO's schedule guide, one a file; each says `PRACTICE`."""
