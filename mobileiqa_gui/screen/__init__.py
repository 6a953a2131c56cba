"""The colours of the screen: which profile it has, and who shows pixels in it."""
