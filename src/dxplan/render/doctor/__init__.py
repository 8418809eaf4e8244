"""Why a task stands where it stands, as text and as JSON."""
