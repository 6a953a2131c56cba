"""Faces in a photo, and whether their eyes are sharp and open: pixels in, faces out."""
