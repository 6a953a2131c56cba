"""The heatmap key: a tap toggles, holding peeks. No Qt."""

from __future__ import annotations

HOLD_SECONDS = 0.25


class HeatmapSwitch:
    """Whether the heatmap is shown, given key presses and their times in seconds.

    It changes at once when the key goes down, so that nothing waits; a release after
    `HOLD_SECONDS` was a peek and brings back what was before. Holding while the heatmap is on
    peeks at the photo without it.
    """

    def __init__(self) -> None:
        self.on = False
        self._pressed_at: float | None = None

    def pressed(self, now: float) -> None:
        """The key went down; its automatic repetition changes nothing."""
        if self._pressed_at is None:
            self._pressed_at = now
            self.on = not self.on

    def released(self, now: float) -> None:
        """The key came up."""
        if self._pressed_at is not None and now - self._pressed_at >= HOLD_SECONDS:
            self.on = not self.on
        self._pressed_at = None

    def set(self, on: bool) -> None:
        """Turned on or off by other means, which ends a peek."""
        self.on = on
        self._pressed_at = None
