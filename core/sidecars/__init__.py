"""What sidecars and photos say of themselves, and sidecars written by a merge."""
