"""A changed plan: changes that can be applied, the plan scheduled with them, and what that does to its promises."""
