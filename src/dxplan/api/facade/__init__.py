"""A plan as one value: what `dxplan.load` gives, and what its methods give back."""
