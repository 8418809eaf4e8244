"""The server that editors ask about the plan being typed: pure answers to (text, place), and a thin edge of LSP."""
