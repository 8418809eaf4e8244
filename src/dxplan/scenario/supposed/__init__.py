"""What if: changes that a person supposes, read as the plan file would be, applied, and scheduled again.

`suppositions` are the changes as values, `reading` makes them of what was typed, `applying` applies them to a plan.
"""
