"""The kinds of remedy, one a file: each can be applied to a plan, and is worded once a voice."""
