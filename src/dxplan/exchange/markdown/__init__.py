"""Tables in markdown, as people type them and as pandoc writes those of a Word paper."""
