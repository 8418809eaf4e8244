"""The make-up of a plan: names, summaries, milestones."""
