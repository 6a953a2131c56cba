"""What if: faults laid upon a copy of a photo, so that anybody can ask a model what it minds."""
