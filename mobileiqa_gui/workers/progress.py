"""How fast scoring goes."""

from __future__ import annotations

from collections import deque

# The rate is that of the last seconds: it follows a change from small to large files quickly,
# and does not jump from photo to photo.
WINDOW_SECONDS = 12.0


class RateMeter:
    """Photos a second over the last `WINDOW_SECONDS`; the caller tells the time (seconds)."""

    def __init__(self) -> None:
        self._marks: deque[tuple[float, int]] = deque()
        self._done = 0

    def restart(self, now: float) -> None:
        """Work begins or goes on after a pause."""
        self._marks.clear()
        self._marks.append((now, self._done))

    def add(self, count: int, now: float) -> None:
        self._done += count
        if not self._marks:
            self._marks.append((now, self._done - count))
        self._marks.append((now, self._done))
        while len(self._marks) > 2 and now - self._marks[1][0] > WINDOW_SECONDS:
            self._marks.popleft()

    def rate(self, now: float) -> float | None:
        """Photos a second; None until there is something to tell."""
        if not self._marks:
            return None
        start, done_then = self._marks[0]
        count, seconds = self._done - done_then, now - start
        return count / seconds if count >= 2 and seconds > 0.5 else None
