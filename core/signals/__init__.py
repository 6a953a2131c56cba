"""What is measured on one photo's pixels, and the short reasons that follow from it."""
