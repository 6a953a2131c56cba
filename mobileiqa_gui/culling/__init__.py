"""Groups in the grid, and the assisted cull."""
