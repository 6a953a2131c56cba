"""What CVRKD-IQA's two networks learn from: encoded windows, references, losses."""
