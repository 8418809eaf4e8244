"""The parts of the meeting paper, one a file: what each says, and how it is found out."""
