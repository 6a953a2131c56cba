"""A data set's folder as its readers see it: names found without regard to case, never outside."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path, PurePath

from core.errors import DatasetError, reason_of
from core.photos.scan import PHOTO_SUFFIXES, natural_key


def fold(name: str) -> str:
    """The form under which two spellings of one file name are equal (case, composed accents)."""
    return unicodedata.normalize("NFC", name).casefold()


class _Listing:
    """The visible entries of one folder, looked up by exact or else by folded name."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._names: dict[bool, dict[str, str]] = {True: {}, False: {}}
        self._stems: dict[str, str] | None = None
        try:
            with os.scandir(path) as entries:
                found = sorted((entry.name, entry.is_dir()) for entry in entries)
        except OSError as error:
            reason = reason_of(error)
            raise DatasetError(f"The folder cannot be read ({reason}).", path) from error
        for name, is_folder in found:
            if not name.startswith(".") and name != "__MACOSX":
                self._names[is_folder].setdefault(fold(name), name)
                self._names[is_folder][name] = name  # of two spellings, each is found by its own

    def file(self, name: str) -> str | None:
        files = self._names[False]
        return files.get(name) or files.get(fold(name))

    def folder(self, name: str) -> str | None:
        folders = self._names[True]
        return folders.get(name) or folders.get(fold(name))

    def names(self, *, folders: bool) -> list[str]:
        return sorted(set(self._names[folders].values()), key=natural_key)

    def picture_of_stem(self, stem: str) -> str | None:
        if self._stems is None:
            self._stems = {}
            for name in self.names(folders=False):
                path = PurePath(fold(name))
                if path.suffix in PHOTO_SUFFIXES:
                    self._stems.setdefault(path.stem, name)
        return self._stems.get(fold(stem))


class Tree:
    """A folder and what is below it, each folder listed once and remembered.

    Relative names may use / or \\. Each step is looked up among the visible entries of its folder,
    so that "..", absolute and hidden names are never found. Raises DatasetError when a folder
    cannot be read.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._listings: dict[Path, _Listing] = {}

    def folder(self, relative: str) -> Path | None:
        """The folder of that name below the root, in the disk's spelling."""
        listing = self._at(_steps(relative))
        return listing.path if listing is not None else None

    def file(self, relative: str) -> Path | None:
        """The file of that name below the root, in the disk's spelling."""
        return self._find(_steps(relative), any_suffix=False)

    def picture(
        self, folders: Iterable[str], name: str, *, any_suffix: bool = False
    ) -> Path | None:
        """The picture `name` in the first of `folders` that has it.

        With `any_suffix`, a converted copy (same stem, another picture suffix) counts when the
        published name is in none of them.
        """
        places = [_steps(f"{folder}/{name}") for folder in folders]
        for steps in places:
            found = self._find(steps, any_suffix=False)
            if found is not None:
                return found
        if any_suffix:
            for steps in places:
                found = self._find(steps, any_suffix=True)
                if found is not None:
                    return found
        return None

    def matching(self, pattern: str, folder: str = "") -> list[Path]:
        """The files of a folder whose whole name fits the expression, in natural order."""
        listing = self._at(_steps(folder))
        if listing is None:
            return []
        fits = re.compile(pattern, re.IGNORECASE).fullmatch
        return [listing.path / name for name in listing.names(folders=False) if fits(name)]

    def folders(self) -> list[Path]:
        """The folders directly below the root, in natural order."""
        listing = self._list(self.root)
        return [listing.path / name for name in listing.names(folders=True)]

    def is_bare(self) -> bool:
        """True when the root holds no file at all."""
        return not self._list(self.root).names(folders=False)

    def _list(self, path: Path) -> _Listing:
        listing = self._listings.get(path)
        if listing is None:
            listing = self._listings[path] = _Listing(path)
        return listing

    def _at(self, steps: list[str]) -> _Listing | None:
        listing = self._list(self.root)
        for step in steps:
            name = listing.folder(step)
            if name is None:
                return None
            listing = self._list(listing.path / name)
        return listing

    def _find(self, steps: list[str], *, any_suffix: bool) -> Path | None:
        listing = self._at(steps[:-1]) if steps else None
        if listing is None:
            return None
        if any_suffix:
            name = listing.picture_of_stem(PurePath(steps[-1]).stem)
        else:
            name = listing.file(steps[-1])
        return listing.path / name if name is not None else None


def _steps(relative: str) -> list[str]:
    return [step for step in relative.replace("\\", "/").split("/") if step not in ("", ".")]
