"""Durations, rates and sizes in words, for people who read what a run says."""

from __future__ import annotations


def duration(low_s: float, high_s: float) -> str:
    """A range in words, such as "about 2 h"."""
    middle = (low_s + high_s) / 2
    if middle < 90:
        return f"about {max(10, round(middle / 10) * 10)} s"
    if middle < 5400:
        return f"about {round(middle / 60)} min"
    return f"about {middle / 3600:.1f} h"


def rate(photos_a_second: float) -> str:
    """Such as "3.4 photos/s"."""
    return f"{photos_a_second:.1f} photos/s"


def size(count_bytes: float, *, digits: int = 1) -> str:
    """Such as "3.1 GB"."""
    return f"{count_bytes / 2**30:.{digits}f} GB"
