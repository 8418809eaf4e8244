"""dxplan: roadmaps of digital-transformation programmes as dependency networks, scheduled and critically checked."""

__version__ = "0.1.0"
