"""What a taste says of photos, as columns."""

from __future__ import annotations

from typing import Final

from core.families.taste.votes import as_stars
from core.results.columns import (
    Alignment,
    Column,
    Filter,
    Sort,
    Source,
    of_assessment,
    of_beside,
    one_decimal,
)
from core.results.words import phrase

DEVIATION = Column(
    "taste_deviation",
    phrase("± stars"),
    of_assessment(lambda assessment: assessment.values.get("taste_deviation")),
    written=one_decimal,
    sort=Sort.NUMBER,
    alignment=Alignment.RIGHT,
)
TECHNICAL = Column(
    "taste_technical",
    phrase("Technical score"),
    of_assessment(lambda assessment: assessment.values.get("taste_technical")),
    written=one_decimal,
    sort=Sort.NUMBER,
    descending_first=True,
    filter=Filter.POINTS,
    alignment=Alignment.RIGHT,
)
UNLIKE = Column(
    "taste_unlike",
    phrase("Unlike anything rated"),
    of_assessment(lambda assessment: assessment.values.get("taste_unlike")),
    written=lambda value: "yes" if value else "",
    sort=Sort.NUMBER,
    descending_first=True,
)
TASTE: Final = Column(
    "taste",
    phrase("My taste"),
    of_beside("taste"),
    written=lambda stars: one_decimal(as_stars(stars)),
    sort=Sort.NUMBER,
    descending_first=True,
    filter=Filter.RANGE,
    alignment=Alignment.RIGHT,
    source=Source.BESIDE,
)
"""Stars, beside whatever model scores."""
COLUMNS = (DEVIATION, TECHNICAL, UNLIKE)
