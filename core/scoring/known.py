"""What is known of photos beside their scores: what their files say, remembered or read now, and
the marks that hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from core.catalogue.catalogue import Catalogue
from core.catalogue.decisions import decisions_of, held
from core.catalogue.following import follow
from core.catalogue.said import read_said, stated
from core.errors import CatalogueError
from core.marks.marks import Marks
from core.photos.facts import Facts, read_facts
from core.photos.photo import Photo
from core.photos.scan import never


def known_facts(
    photos: Sequence[Photo], catalogue: Catalogue | None, cancelled: Callable[[], bool] = never
) -> dict[Path, Facts]:
    """What the files say, by path. Photos that cannot be read are left out, and when cancelled
    those that had not been."""
    known = {} if catalogue is None else catalogue.facts_of(photos)
    facts = {path: one.facts for path, one in known.items() if one.is_whole}
    new = {}
    for photo in photos:
        if photo.path in facts:
            continue
        if cancelled():
            break
        told = read_facts(photo.path)
        if told is not None:
            new[photo] = told
    if catalogue is not None:
        catalogue.record_facts(new)
    return facts | {photo.path: told for photo, told in new.items()}


def known_marks(
    photos: Sequence[Photo],
    catalogue: Catalogue | None,
    note: Callable[[str], object] = lambda _sentence: None,
) -> tuple[dict[Path, Marks], dict[Path, Marks]]:
    """What the files state of marks, and the marks that hold, of ledger and files together; by
    path. `note` hears that photos which were moved could not be followed."""
    cache = None if catalogue is None else catalogue.cache
    found = {path: stated(one) for some in read_said(photos, cache) for path, one in some.items()}
    if catalogue is None:
        decided = {}
    else:
        try:
            follow(catalogue.ledger, photos)
        except CatalogueError as error:
            note(str(error))
        decided = decisions_of(catalogue.ledger, photos)
    said = {path: held({}, one).marks for path, one in found.items()}
    marks = {
        photo.path: held(decided.get(photo.path, {}), found.get(photo.path, {})).marks
        for photo in photos
    }
    return said, marks
