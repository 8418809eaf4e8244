"""The scorecard, as text and as JSON."""
