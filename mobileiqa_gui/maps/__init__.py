"""Maps side by side: all of one photo, one of several photos, the same of two models."""
