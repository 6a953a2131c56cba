"""What sidecars and photos say of themselves, read; and sidecars written by a merge."""
