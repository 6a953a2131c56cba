"""Wheel and pinch rest at 100 % for a moment, so that a person can stop there. No Qt."""

from __future__ import annotations

from math import log2
from typing import Final

from mobileiqa_gui.loupe.viewport import Viewport

# Half a notch of a common wheel; touchpads and fine wheels turn by a tenth of that and less, and
# would be past 100 % before a finger can stop.
_DOUBLINGS_TO_GO_ON: Final = 0.25


class Hold:
    """Of one view."""

    def __init__(self) -> None:
        self._wanted = 0.0

    def factor(self, factor: float, view: Viewport) -> float:
        """How much of a wished zoom factor is to be followed: at 100 % nothing, until one goes on
        for half a notch in the same direction."""
        if not view.is_actual:
            self._wanted = 0.0
            return factor
        turned = log2(max(factor, 1e-3))
        if self._wanted * turned < 0:
            self._wanted = 0.0
        self._wanted += turned
        return 1.0 if abs(self._wanted) < _DOUBLINGS_TO_GO_ON else factor
