"""A person's own stars and flags as a data set: the ledger's and the sidecars', nothing is written.

Which marks become which labels is told by core.culling.ratings. Labels change whenever photos are
rated, so what was read once is kept in the entry (`Entry.ratings`): a run that goes on another day
learns from the same labels.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from core.errors import CatalogueError, DatasetError, PhotoError
from core.places import data_folder
from training.datasets.entry import Kept
from training.datasets.layout import Reading, Recognition, Row

if TYPE_CHECKING:
    from core.catalogue.catalogue import Catalogue
    from core.culling.ratings import Ratings

T = TypeVar("T")

FEWEST: Final = 10
"""Rated photos, below which a label file beside the photos is more likely what is meant."""
NOTHING_RATED: Final = (
    "No photo here has stars or a flag yet: rate some in the app (keys 1 to 5, P and X), or in a "
    "program that writes sidecars."
)


def recognise(folder: Path) -> Recognition | None:
    """How many photos in the folder and below it have stars or flags; None where none has."""
    from core.scoring.own_ratings import own_marks

    try:
        count = len(_with_catalogue(lambda catalogue: own_marks(folder, catalogue)))
    except DatasetError:  # a damaged ledger says nothing here; asked for, it is told
        return None
    if not count:
        return None
    photos = "1 photo here has" if count == 1 else f"{count:,} photos here have"
    return Recognition("sure" if count >= FEWEST else "guess", f"{photos} your stars or flags")


def read(root: Path, kept: Kept | None) -> tuple[Reading, Kept]:
    """The labels as they were kept, else as they are now; and the same to be kept.

    Raises DatasetError where no photo is rated, or ledger or folder cannot be read.
    """
    if kept is not None:
        notes = (_counted(grade for _, grade, _ in kept), "They are kept as they were then.")
        return _reading(root, kept, notes), kept
    from core.scoring.own_ratings import own_ratings

    ratings = _with_catalogue(lambda catalogue: own_ratings(root, catalogue))
    if not ratings.photos:
        raise DatasetError(NOTHING_RATED, root)
    fresh = tuple(
        (one.path.relative_to(root.absolute()).as_posix(), one.grade, _name(one.group))
        for one in ratings.photos
    )
    return _reading(root, fresh, notes_of(ratings)), fresh


def notes_of(ratings: Ratings) -> tuple[str, ...]:
    """How stars became labels, and how many photos each label has; sentences."""
    told = [_counted(one.grade for one in ratings.photos)]
    by_flag = [one.grade for one in ratings.photos if one.by_flag]
    rejected, picked = by_flag.count(0), len(by_flag) - by_flag.count(0)
    if picked:
        told.append(f"{_photos(picked)} picked without stars: label 4.")
    if rejected:
        told.append(f"{_photos(rejected)} rejected without stars: label 0, below every star.")
    if ratings.beside_better:
        told.append(
            f"{_photos(ratings.beside_better)} rejected beside a better one of the same burst: "
            "left out, that says nothing of them by themselves."
        )
    if ratings.unrated:
        told.append(f"{_photos(ratings.unrated)} without stars and flag: left out.")
    if ratings.groups:
        bursts = "1 burst stays" if ratings.groups == 1 else f"{ratings.groups:,} bursts stay"
        told.append(f"{bursts} together: never partly learnt from and partly measured on.")
    return tuple(told)


def _counted(grades: Iterable[int]) -> str:
    found = sorted(Counter(grades).items(), reverse=True)
    counts = ", ".join(f"{grade}: {count:,}" for grade, count in found)
    return f"Photos a label, 5 the best: {counts}."


def _reading(root: Path, ratings: Kept, notes: tuple[str, ...]) -> Reading:
    rows = []
    for name, grade, group in ratings:
        path = root / name
        rows.append(Row(name, float(grade), path if path.is_file() else None, group=group))
    return Reading(tuple(rows), "your stars and flags", notes=notes)


def _with_catalogue(work: Callable[[Catalogue | None], T]) -> T:
    """With the ledger where there is one: else sidecars and photos alone are asked."""
    from core.catalogue.catalogue import LEDGER_NAME
    from core.scoring.remembering import open_catalogue

    try:
        if not (data_folder() / LEDGER_NAME).is_file():
            return work(None)
        with open_catalogue() as catalogue:
            return work(catalogue)
    except (CatalogueError, PhotoError) as error:
        raise DatasetError(error.message, error.path) from error


def _name(group: int | None) -> str | None:
    return None if group is None else f"burst {group + 1}"


def _photos(count: int) -> str:
    return "1 photo" if count == 1 else f"{count:,} photos"
