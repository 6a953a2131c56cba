"""The column of scores against references, beside whatever model scores the folder."""

from __future__ import annotations

from typing import Final

from core.results.columns import Alignment, Column, Filter, Sort, Source, of_beside, one_decimal
from core.results.words import phrase
from mobileiqa_gui.translation import QT_TRANSLATE_NOOP

_KEY: Final = "against"

AGAINST_COLUMN: Final = Column(
    _KEY,
    phrase(QT_TRANSLATE_NOOP("families", "Against references")),
    of_beside(_KEY),
    written=one_decimal,
    sort=Sort.NUMBER,
    descending_first=True,
    filter=Filter.POINTS,
    alignment=Alignment.RIGHT,
    source=Source.BESIDE,
)
