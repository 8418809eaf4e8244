"""The chart as pictures: SVG, one HTML page, and PNG and PDF set by typst."""
