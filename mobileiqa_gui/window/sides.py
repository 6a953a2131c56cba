"""What stands on the right of the photos one at a time: the assisted cull, panels of families."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Slot

from mobileiqa_gui.banner import Banner
from mobileiqa_gui.culling.culling import Culling
from mobileiqa_gui.families.feature import Feature
from mobileiqa_gui.window.arrangement import Arrangement
from mobileiqa_gui.window.standing import Standing

CULL: Final = "cull"


class Sides(QObject):
    """Opens one panel in the place of another, and passes on what families' features say."""

    def __init__(
        self,
        culling: Culling,
        features: Sequence[Feature],
        arrangement: Arrangement,
        standing: Standing,
        banner: Banner,
    ) -> None:
        super().__init__(arrangement)
        self._culling, self._features = culling, features
        culling.open_changed.connect(partial(arrangement.show_side, CULL))
        for feature in features:
            feature.open_changed.connect(partial(arrangement.show_side, feature.name))
            feature.sort_wanted.connect(standing.sort)
            feature.said.connect(standing.say_done)
            feature.told.connect(banner.tell)
        arrangement.side_left.connect(self._close)

    @Slot(str)
    def _close(self, name: str) -> None:
        if name == CULL:
            self._culling.show_panel(False)
        for feature in self._features:
            if feature.name == name:
                feature.show_panel(False)
