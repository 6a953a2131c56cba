"""Which files of a folder belong to which photo, from one listing of it."""

from __future__ import annotations

import os
import stat
from bisect import bisect_left, insort
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from core.errors import SidecarError, reason_of
from core.photos.photo import Photo
from core.photos.scan import HEIF_SUFFIXES, JPEG_SUFFIXES, PHOTO_SUFFIXES, RAW_SUFFIXES

_SIDECAR = ".xmp"


class Sidecar(NamedTuple):
    """An XMP file that may belong to a photo, with its size and date from the listing.

    `stem`: it is named by the photo's stem (`IMG_1.xmp`), else by the file (`IMG_1.NEF.xmp`).
    `shared`: several photos have that stem, so only the sidecar's content can tell.
    """

    path: Path
    size_bytes: int
    mtime_ns: int
    stem: bool
    shared: bool


class Beside:
    """The files of one folder by name: what lies beside its photos."""

    def __init__(
        self, folder: Path, names: Iterable[str], stamps: dict[str, tuple[int, int]]
    ) -> None:
        self.folder = folder
        self._names = sorted((name.casefold(), name) for name in names)
        self._exact = {name for _, name in self._names}
        self._stamps = stamps

    @classmethod
    def of(cls, folder: Path) -> Beside:
        """List a folder, once; only its sidecars are asked for size and date.

        Raises SidecarError where it cannot be listed.
        """
        names: list[str] = []
        stamps: dict[str, tuple[int, int]] = {}
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if entry.name.lower().endswith(_SIDECAR):
                        _add_sidecar(entry, stamps)
                    names.append(entry.name)
        except OSError as error:
            reason = reason_of(error)
            raise SidecarError(f"The folder cannot be listed: {reason}.", folder) from error
        return cls(folder, names, stamps)

    def with_stem(self, stem: str) -> tuple[str, ...]:
        """Names that begin with a stem and a dot, in any letter case: all that may belong to it."""
        start = stem.casefold() + "."
        found: list[str] = []
        for index in range(bisect_left(self._names, (start, "")), len(self._names)):
            key, name = self._names[index]
            if not key.startswith(start):
                break
            found.append(name)
        return tuple(found)

    def candidates(self, photo: Photo) -> tuple[Sidecar, ...]:
        """The sidecars that may be a photo's, those of full names first. Nothing is opened.

        `name_01.ext.xmp`, darktable's second development, is not among them.
        """
        found = [one for file in photo.files for one in self._of_full_name(file.name)]
        shared = len(self._shots(photo.path.stem)) > 1
        for name in self.with_stem(photo.path.stem):
            base = name[: -len(_SIDECAR)]
            # Of IMG.jpg.xmp the photo IMG.jpg is meant, even where there is an IMG.jpg.png.
            if base.casefold() == photo.path.stem.casefold() and base not in self._exact:
                found += self._sidecar(name, stem=True, shared=shared)
        return tuple(found)

    def is_of(self, sidecar: Sidecar, extension: str | None, photo: Photo) -> bool:
        """Whether a candidate is the photo's, now that it is known which extension it names."""
        if not sidecar.shared:
            return True
        return "." + _plain(extension) in self._suffixes(photo)

    def covered(self, sidecar: Sidecar, extension: str | None, photo: Photo) -> tuple[Path, ...]:
        """The files of a photo that one of its sidecars is about.

        One named by the stem is about the file whose extension it names, else about all of them.
        """
        if not sidecar.stem:
            base = sidecar.path.name[: -len(_SIDECAR)].casefold()
            return tuple(file for file in photo.files if file.name.casefold() == base)
        suffix = "." + _plain(extension)
        return tuple(f for f in photo.files if f.suffix.lower() == suffix) or photo.files

    def is_taken(self, name: str) -> bool:
        """Whether the folder has a file of this name, in any letter case."""
        index = bisect_left(self._names, (name.casefold(), ""))
        return index < len(self._names) and self._names[index][0] == name.casefold()

    def note(self, path: Path) -> None:
        """Take in a sidecar that was just written; its date is read. Not for several threads."""
        if path.name not in self._exact:
            insort(self._names, (path.name.casefold(), path.name))
            self._exact.add(path.name)
        info = path.stat()
        self._stamps[path.name] = (info.st_size, info.st_mtime_ns)

    def _of_full_name(self, file_name: str) -> list[Sidecar]:
        found: list[Sidecar] = []
        for name in self.with_stem(file_name):
            base = name[: -len(_SIDECAR)]
            if base == file_name or (
                base.casefold() == file_name.casefold() and base not in self._exact
            ):
                found += self._sidecar(name, stem=False, shared=False)
        return found

    def _sidecar(self, name: str, *, stem: bool, shared: bool) -> list[Sidecar]:
        stamp = self._stamps.get(name)
        return [] if stamp is None else [Sidecar(self.folder / name, *stamp, stem, shared)]

    def _suffixes(self, photo: Photo) -> set[str]:
        """In small letters, those of all files of the shot, whether or not the photo lists them."""
        names = {file.name for file in photo.files}
        for shot in self._shots(photo.path.stem):
            if names & set(shot):
                names |= set(shot)
        return {Path(name).suffix.lower() for name in names}

    def _shots(self, stem: str) -> list[list[str]]:
        """Photo files of one stem, a RAW together with the picture that its camera wrote."""
        files = [name for name in self.with_stem(stem) if _is_photo(name, stem)]
        raws = [name for name in files if Path(name).suffix.lower() in RAW_SUFFIXES]
        rest = [name for name in files if name not in raws]
        for suffixes in (JPEG_SUFFIXES, HEIF_SUFFIXES) if raws else ():
            pictures = [name for name in rest if Path(name).suffix.lower() in suffixes]
            if pictures:
                shown = min(pictures)
                return [[shown, *raws], *([name] for name in rest if name != shown)]
        return [[name] for name in files]


def _plain(extension: str | None) -> str:
    return (extension or "").strip().lstrip(".").lower()


def _is_photo(name: str, stem: str) -> bool:
    path = Path(name)
    return path.suffix.lower() in PHOTO_SUFFIXES and path.stem.casefold() == stem.casefold()


def _add_sidecar(entry: os.DirEntry[str], stamps: dict[str, tuple[int, int]]) -> None:
    try:
        info = entry.stat()
    except OSError:  # a dangling link, or gone meanwhile
        return
    if stat.S_ISREG(info.st_mode) and not entry.name.startswith("."):
        stamps[entry.name] = (info.st_size, info.st_mtime_ns)
