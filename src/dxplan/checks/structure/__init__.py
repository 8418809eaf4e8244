"""What a row of the plan must say."""
