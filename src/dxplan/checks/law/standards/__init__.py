"""What the assessments of the trade count in a plan, and the limits they set: both a rule and a point use these."""
