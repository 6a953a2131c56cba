"""Repeatable measurements, each beside a reference in the same run: see README.md."""
