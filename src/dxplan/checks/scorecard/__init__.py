"""The scorecard: DCMA's 14 points and GAO's ten practices, measured in a plan."""
