"""Mistakes planted in the program, each of which some test should notice. Run by hand; pytest collects nothing here.

`python -m tests.mutations --seed 7 --count 60` plants so many, one at a time, in copies of the tree, and names those
that no test noticed. A survivor is either equivalent (no input can show it), or a sentence that no test holds.
"""
