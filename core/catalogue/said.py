"""What the files of photos say of marks, read where it changed and remembered."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from core.catalogue.cache import Cache
from core.catalogue.decisions import Statement as Stated
from core.catalogue.mark_values import ORIENTATION
from core.errors import PhotoError, SidecarError
from core.photos.photo import Photo
from core.photos.scan import never
from core.photos.stamp import Stamp
from core.sidecars.beside import Beside
from core.sidecars.embedded import embedded_statements
from core.sidecars.reading import said_of, sidecar_statement
from core.sidecars.statement import Kind, Said, Statement

AT_ONCE: Final = 200
"""Photos that are read, and remembered, together."""


def read_said(
    photos: Sequence[Photo], cache: Cache | None, cancelled: Callable[[], bool] = never
) -> Iterator[dict[Path, Said]]:
    """What sidecars and photos say, by the photo's path, in batches in the order of `photos`.

    Each folder is listed once. What was read of a file before counts while its size and time are
    the same. A photo that cannot be read says nothing; a folder that cannot be listed has no
    sidecars.
    """
    for folder, of_folder in groupby(photos, key=lambda photo: photo.path.parent):
        beside = _listed(folder)
        some = list(of_folder)
        for start in range(0, len(some), AT_ONCE):
            if cancelled():
                return
            yield _batch(some[start : start + AT_ONCE], beside, cache)


def _listed(folder: Path) -> Beside:
    try:
        return Beside.of(folder)
    except SidecarError:
        return Beside(folder, (), {})


def _batch(photos: Sequence[Photo], beside: Beside, cache: Cache | None) -> dict[Path, Said]:
    kept = _Kept(photos, beside, cache)
    said = {}
    for photo in photos:
        try:
            said[photo.path] = said_of(
                photo, beside, of_sidecar=kept.of_sidecar, of_photo=kept.of_photo
            )
        except PhotoError:
            said[photo.path] = Said()
    kept.remember()
    return said


class _Kept:
    """The statements of some photos' files, from the cache or read now."""

    def __init__(self, photos: Sequence[Photo], beside: Beside, cache: Cache | None) -> None:
        self._cache = cache
        self._stamps = {photo.path: photo.stamp for photo in photos}
        for photo in photos:
            for path in photo.files:
                if path != photo.path:
                    self._add_stamp(path)
            for sidecar in beside.candidates(photo):
                self._stamps[sidecar.path] = Stamp(
                    str(sidecar.path), sidecar.size_bytes, sidecar.mtime_ns
                )
        known = cache.statements(list(self._stamps.values())) if cache is not None else {}
        self._known = {Path(stamp.path): text for stamp, text in known.items()}
        self._new: dict[Stamp, str] = {}

    def of_sidecar(self, path: Path, mtime_ns: int) -> Statement:
        """As sidecar_statement."""
        known = self._from_before(path)
        if known is None or len(known) != 1:
            known = (sidecar_statement(path, mtime_ns),)
            self._note(path, known)
        return known[0]

    def of_photo(self, path: Path) -> tuple[Statement, ...]:
        """As embedded_statements."""
        known = self._from_before(path)
        if known is None:
            known = embedded_statements(path)
            self._note(path, known)
        return known

    def remember(self) -> None:
        if self._cache is not None:
            self._cache.record_statements(self._new)

    def _add_stamp(self, path: Path) -> None:
        with suppress(OSError):  # told by whoever reads it
            self._stamps[path] = Stamp.of(path)

    def _from_before(self, path: Path) -> tuple[Statement, ...] | None:
        text = self._known.get(path)
        if text is None:
            return None
        mtime_ns = self._stamps[path].mtime_ns
        try:
            values: list[dict[str, Any]] = json.loads(text)
            return tuple(Statement.from_json(path, mtime_ns, each) for each in values)
        except (ValueError, TypeError, KeyError, RecursionError):  # of another version, or spoilt
            return None

    def _note(self, path: Path, statements: tuple[Statement, ...]) -> None:
        stamp = self._stamps.get(path)
        if stamp is not None:
            self._new[stamp] = json.dumps([each.as_json() for each in statements])


def stated(said: Said) -> dict[str, Stated]:
    """What the files say of each property, and when the newest of those that say it was written.

    Nothing where they say nothing; no stars are nothing said.
    """
    marks, sources = said.marks, said.statements
    found: dict[str, Stated] = {}
    if marks.stars:
        found["stars"] = Stated(marks.stars, _newest(one for one in sources if one.stars))
    if marks.flag:
        found["flag"] = Stated(marks.flag, _newest(one for one in sources if one.flag))
    if marks.label or marks.colour:
        labelled = (one for one in sources if one.label or one.colour)
        found["label"] = Stated([marks.label, marks.colour], _newest(labelled))
    if said.orientation:
        turned = (one for one in sources if one.orientation and one.kind is Kind.SIDECAR)
        found[ORIENTATION] = Stated(said.orientation, _newest(turned))
    return found


def _newest(statements: Iterable[Statement]) -> datetime:
    return datetime.fromtimestamp(max(one.mtime_ns for one in statements) / 1e9, UTC)
