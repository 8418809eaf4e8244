"""A plan file in the order and spacing of the house: every comment where it belongs, nothing said otherwise."""
