"""Floor 5: why a date is missed, and what would mend it, each remedy tried out by scheduling the plan again."""
