"""The points of the DCMA 14-point assessment, one a file; each says `POINT`."""
