"""What belongs to a photo: its own files, its sidecars, its sound and its moving picture."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from core.errors import SidecarError, reason_of
from core.photos.photo import Photo
from core.photos.scan import PHOTO_SUFFIXES
from core.sidecars.reading import sidecar_statement

# What programs put beside a photo, named after the whole file ("IMG_1.NEF.xmp") or after its stem
# ("IMG_1.xmp"): XMP; RawTherapee and ART; DxO; Adobe's masks; Apple's edits; ON1; Canon's recipes;
# a Live Photo's film; a spoken note; a camera's small pictures and films.
_NAMES: Final = "xmp pp3 arp dop acr aae on1 vrd dr4 mov wav thm lrv"
_COMPANIONS: Final = frozenset(f".{name}" for name in _NAMES.split())
# RawTherapee's record of an export: "IMG_1.jpg.out.pp3".
_INNER: Final = frozenset({".out"})
_VERSION: Final = re.compile(r"_[0-9]{2}$")  # darktable's further developments: "IMG_1_01.NEF.xmp"


@dataclass(frozen=True, slots=True)
class Companions:
    """What lies beside a photo's own files: `own` is this photo's alone.

    `shared` may belong to another photo just as well ("IMG_1.xmp" where there are IMG_1.jpg and
    IMG_1.png), each with the names of all files it may belong to.
    """

    own: tuple[Path, ...] = ()
    shared: tuple[tuple[Path, frozenset[Path]], ...] = ()


class FolderFiles:
    """The files of one folder, from one look at it. Raises OSError where it cannot be read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._entries: dict[str, os.DirEntry[str]] = {}
        self._by_stem: dict[str, list[str]] = {}
        with os.scandir(folder) as entries:
            for entry in entries:
                self._entries[entry.name] = entry
        for name in sorted(self._entries):
            for stem in _stems(name):
                self._by_stem.setdefault(stem, []).append(name)

    @property
    def folded_names(self) -> set[str]:
        """All names in small letters, as a file system that ignores letter case compares them."""
        return {name.casefold() for name in self._entries}

    def stat(self, name: str) -> os.stat_result:
        """Of the file of this name, a link itself. Raises OSError, also where there is none."""
        entry = self._entries.get(name)
        if entry is None:
            return (self.folder / name).lstat()
        return entry.stat(follow_symlinks=False)

    def companions_of(self, photo: Photo) -> Companions:
        """What lies beside the files of a photo of this folder."""
        own: list[Path] = []
        shared: list[tuple[Path, frozenset[Path]]] = []
        files = [path for path in photo.files if path.parent == photo.path.parent]
        mine = {path.name for path in files}
        seen: set[str] = set()
        for stem in dict.fromkeys(path.stem.casefold() for path in files):
            for name in self._by_stem.get(stem, ()):
                if name in seen or name in mine or not self._is_companion(name):
                    continue
                seen.add(name)
                owners = self._owners(name)
                if not owners <= mine and owners & mine:
                    owners = self._named_inside(name, owners)
                if owners and owners <= mine:
                    own.append(self.folder / name)
                elif owners & mine:
                    shared.append(
                        (self.folder / name, frozenset(self.folder / each for each in owners))
                    )
        return Companions(tuple(own), tuple(shared))

    def _is_companion(self, name: str) -> bool:
        if os.path.splitext(name)[1].lower() not in _COMPANIONS:  # noqa: PTH122 - of a name
            return False
        return not self._entries[name].is_dir()

    def _owners(self, name: str) -> set[str]:
        """The photo files that a companion may belong to."""
        rest = _without_ending(name)
        if _ending(rest) in PHOTO_SUFFIXES:  # named after a whole file
            return self._named(rest) or self._named(_first_version(rest))
        return self._of_stem(rest)

    def _named_inside(self, name: str, owners: set[str]) -> set[str]:
        """Those of the owners that an XMP sidecar says it is for; all where it says nothing."""
        if _ending(name) != ".xmp":
            return owners
        try:
            extension = sidecar_statement(self.folder / name, 0).extension
        except SidecarError:
            return owners
        wanted = "." + (extension or "").strip().lstrip(".").lower()
        return {each for each in owners if _ending(each) == wanted} or owners

    def _named(self, name: str) -> set[str]:
        """The photo files of this name: as it is written, else in any letter case."""
        if name in self._entries:
            return {name}
        folded = name.casefold()
        alike = self._by_stem.get(_without_ending(folded), ())
        return {each for each in alike if each.casefold() == folded}

    def _of_stem(self, stem: str) -> set[str]:
        folded = stem.casefold()
        return {
            each
            for each in self._by_stem.get(folded, ())
            if _ending(each) in PHOTO_SUFFIXES and _without_ending(each).casefold() == folded
        }


def _ending(name: str) -> str:
    return os.path.splitext(name)[1].lower()  # noqa: PTH122 - of a name


def _without_ending(name: str) -> str:
    """Without the companion's or the photo's ending, and without RawTherapee's ".out" inside."""
    stem, ending = os.path.splitext(name)  # noqa: PTH122 - of a name
    if ending.lower() in _COMPANIONS and _ending(stem) in _INNER:
        stem = os.path.splitext(stem)[0]  # noqa: PTH122 - of a name
    return stem


def _first_version(name: str) -> str:
    """ "IMG_1_01.NEF" → "IMG_1.NEF"; other names give themselves."""
    stem, ending = os.path.splitext(name)  # noqa: PTH122 - of a name
    return _VERSION.sub("", stem) + ending


def _stems(name: str) -> Iterator[str]:
    """All stems, in small letters, under which a file may belong to a photo."""
    stem = name.casefold()
    found = []
    while True:
        rest, ending = os.path.splitext(stem)  # noqa: PTH122 - of a name
        if not ending or ending not in PHOTO_SUFFIXES | _COMPANIONS | _INNER:
            break
        stem = rest
        found.append(stem)
    if found and _VERSION.search(stem):
        found.append(_VERSION.sub("", stem))
    return iter(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class Found:
    """One file as it was found: size and modification time (ns since 1970) of itself."""

    path: Path
    size_bytes: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class Group:
    """Photos and all that goes with them, together or not at all: mostly one photo.

    Two photos share a group where they share a companion. `files` are the photos' own first.
    """

    photos: tuple[Photo, ...]
    files: tuple[Found, ...]

    @property
    def size_bytes(self) -> int:
        return sum(file.size_bytes for file in self.files)

    @property
    def companions(self) -> tuple[Path, ...]:
        """The files beside the photos' own."""
        own = {path for photo in self.photos for path in photo.files}
        return tuple(file.path for file in self.files if file.path not in own)


@dataclass(frozen=True, slots=True)
class Gathered:
    """What belongs to a set of photos.

    `stays` are companions that also belong to a photo outside the set, with one of those;
    `missing` are photos whose files are not all there, with the reason as the end of a sentence.
    """

    groups: tuple[Group, ...] = ()
    stays: tuple[tuple[Path, Path], ...] = ()
    missing: tuple[tuple[Photo, str], ...] = ()


def gather(photos: Iterable[Photo]) -> Gathered:
    """All that belongs to these photos; each of their folders is looked at once."""
    folders: dict[Path, FolderFiles | str] = {}
    of_photo: list[tuple[Photo, FolderFiles, Companions]] = []
    missing: list[tuple[Photo, str]] = []
    for photo in photos:
        folder = photo.path.parent
        if folder not in folders:
            try:
                folders[folder] = FolderFiles(folder)
            except OSError as error:
                folders[folder] = _reason(error)
        files = folders[folder]
        if isinstance(files, str):
            missing.append((photo, files))
        else:
            of_photo.append((photo, files, files.companions_of(photo)))
    wanted = {path for photo, _, _ in of_photo for path in photo.files}
    groups: list[Group] = []
    stays: dict[Path, Path] = {}
    for members in _joined(of_photo, wanted):
        try:
            groups.append(_group(members, wanted))
        except OSError as error:
            missing += [(photo, _reason(error)) for photo, _, _ in members]
        for _, _, companions in members:
            for path, owners in companions.shared:
                if not owners <= wanted:
                    stays[path] = min(owners - wanted)
    return Gathered(tuple(groups), tuple(sorted(stays.items())), tuple(missing))


def _reason(error: OSError) -> str:
    return "it is gone" if isinstance(error, FileNotFoundError) else reason_of(error)


_Member = tuple[Photo, FolderFiles, Companions]


def _joined(of_photo: list[_Member], wanted: set[Path]) -> list[list[_Member]]:
    """The photos in their order, those together that share a companion which goes along."""
    lists: list[list[_Member]] = []
    by_owner: dict[Path, list[_Member]] = {}
    for member in of_photo:
        photo, _, companions = member
        home: list[_Member] | None = None
        for _, owners in companions.shared:
            if owners <= wanted:
                home = next((by_owner[path] for path in sorted(owners) if path in by_owner), home)
        if home is None:
            home = []
            lists.append(home)
        home.append(member)
        for path in photo.files:
            by_owner[path] = home
    return lists


def _group(members: list[_Member], wanted: set[Path]) -> Group:
    """Raises OSError where a file of theirs is gone."""
    paths: dict[Path, FolderFiles] = {}
    for photo, files, _ in members:
        paths |= dict.fromkeys((photo.path, *photo.files), files)
    for _, files, companions in members:
        shared = (path for path, owners in companions.shared if owners <= wanted)
        for path in (*companions.own, *shared):
            paths.setdefault(path, files)
    found = []
    for path, files in paths.items():
        info = files.stat(path.name) if path.parent == files.folder else path.lstat()
        found.append(Found(path, info.st_size, info.st_mtime_ns))
    return Group(tuple(photo for photo, _, _ in members), tuple(found))
