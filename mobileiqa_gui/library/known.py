"""What is known of the opened folder's photos, whether they are shown or not. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.marks.marks import UNMARKED, Marks
from core.photos.facts import Facts
from core.photos.photo import Photo
from core.results.assessment import Assessment
from core.results.columns import Column, Entry, Outcome
from mobileiqa_gui.library.listing import Listing


class Known:
    """Reads the folder's listing; nothing here changes it."""

    def __init__(self) -> None:
        self._listing = Listing()

    @property
    def photos(self) -> Sequence[Photo]:
        """All photos of the folder, in the order of its listing."""
        return self._listing.photos

    def photo(self, path: Path) -> Photo | None:
        return self._listing.photo(path)

    def assessment(self, path: Path) -> Assessment | None:
        return self._listing.assessments.get(path)

    def error(self, path: Path) -> str | None:
        return self._listing.errors.get(path)

    def outcome(self, path: Path) -> Outcome:
        """What became of a photo: its assessment or its error; None while it waits."""
        return self._listing.outcome(path)

    def percentile(self, path: Path) -> float | None:
        """The share (0..100) of the folder's other scored photos with a lower score."""
        return self._listing.percentile(path)

    def histograms(self, bins: int) -> dict[str, NDArray[np.intp]]:
        """Of each column that is filtered by points: how many photos in equal parts of 0..100."""
        return self._listing.histograms(bins)

    def facts(self, path: Path) -> Facts | None:
        """What a photo's file says; None until it is read."""
        return self._listing.facts.get(path)

    def marks_of(self, path: Path) -> Marks:
        """What a person decided of a photo."""
        return self._listing.marks.get(path, UNMARKED)

    @property
    def marked(self) -> Mapping[Path, Marks]:
        """The photos that were marked since the folder was opened or bear marks."""
        return self._listing.marks

    def entry(self, path: Path) -> Entry | None:
        """All that is known of a photo; None for one that is not of this folder."""
        return self._listing.entry(path)

    def numbers(self, key: str) -> NDArray[np.float64]:
        """What a column compares, of all photos of the folder; NaN where it is not known."""
        return self._listing.table.numbers[key]

    def is_known(self, key: str) -> bool:
        """Whether a column has a value for any photo of the folder."""
        return self._listing.table.is_known(key)

    @property
    def columns(self) -> tuple[Column, ...]:
        """What photos can be sorted and filtered by: every folder's columns, then the model's."""
        return self._listing.columns

    @property
    def columns_of_model(self) -> tuple[Column, ...]:
        """Those that the model's family added."""
        return self._listing.columns_of_model

    @property
    def columns_beside(self) -> tuple[Column, ...]:
        """Those of families that say something beside the model that scores."""
        return self._listing.columns_beside
