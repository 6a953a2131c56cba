"""How large a window is at first, given its screen. No Qt."""

from __future__ import annotations

Size = tuple[int, int]

# What a window's frame and title take of the screen, logical pixels.
FRAME: Size = (16, 48)


def first_size(usual: Size, room: Size) -> Size:
    """The usual (width, height), no larger than fits on a screen with so much room."""
    return _bounded(usual, room)


def least_size(least: Size, room: Size) -> Size:
    """The smallest (width, height) a window may be given; on a smaller screen all there is."""
    return _bounded(least, room)


def _bounded(size: Size, room: Size) -> Size:
    return (min(size[0], room[0] - FRAME[0]), min(size[1], room[1] - FRAME[1]))
