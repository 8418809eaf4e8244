"""The plan format for editors: a JSON Schema made of the tables by which plans are read, and what each key means."""
