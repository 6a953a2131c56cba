"""What is known of a photo, as columns: to sort by, to show, to write into a table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from core.photos.photo import Photo
from core.results.assessment import Assessment
from core.results.words import Phrase


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `value` gives a photo's entry, None where there is none."""

    key: str
    heading: Phrase
    value: Callable[[Photo, Assessment | None], float | str | None]
    descending_first: bool = True
