"""The procedure of a programme: rules R01 to R26 as DX401 to DX426, more from DX431 on."""
