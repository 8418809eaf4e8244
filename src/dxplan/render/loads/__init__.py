"""What plans ask of resources and agencies over time, and their money by quarter, for people and programs."""
