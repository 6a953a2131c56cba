"""One module for each published layout; every module ends in its `LAYOUT`."""
