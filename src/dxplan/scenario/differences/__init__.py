"""What differs between two versions of a plan, and which difference moves what.

`pairing` finds out which task is which, `comparing` lists the differences as values, `mixing` makes a plan with some of
them, `attribution` applies them one by one and says what each moves.
"""
