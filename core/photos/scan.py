"""Find the photos of a folder: list, pair RAW with JPEG, sort naturally. No file is opened.

Names come first, for a folder tells all of them at once: they are paired and sorted, and then each
shown file is asked about in that order. So photos are known in their final order, the first of
100,000 at once.
"""

from __future__ import annotations

import logging
import os
import re
import stat
import time
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from core.errors import PhotoError, reason_of
from core.photos.photo import Photo
from core.photos.stamp import inode_and_ctime
from core.photos.stating import SLOW_S, Info, stats

_RAW_NAMES = (
    "3fr ari arw bay cap cr2 cr3 crw dcr dcs dng erf fff gpr iiq k25 kdc mef mos mrw nef nrw orf "
    "pef raf raw rw2 rwl sr2 srf srw x3f"
)
RAW_SUFFIXES = frozenset(f".{name}" for name in _RAW_NAMES.split())
JPEG_SUFFIXES = frozenset({".jpg", ".jpeg", ".jpe", ".jfif", ".mpo"})
HEIF_SUFFIXES = frozenset({".heic", ".heif", ".hif"})
CAMERA_PICTURE_SUFFIXES = JPEG_SUFFIXES | HEIF_SUFFIXES
"""Of what a camera writes beside its RAW file."""
PHOTO_SUFFIXES = (
    RAW_SUFFIXES
    | JPEG_SUFFIXES
    | HEIF_SUFFIXES
    | {".png", ".webp", ".tif", ".tiff", ".bmp", ".gif", ".avif"}
)

_KINDS = {
    **dict.fromkeys(JPEG_SUFFIXES, "JPEG"),
    **dict.fromkeys(HEIF_SUFFIXES, "HEIF"),
    **dict.fromkeys((".tif", ".tiff"), "TIFF"),
}

_log = logging.getLogger(__name__)
_DIGITS = re.compile(r"([0-9]+)")
_HIDDEN_ON_WINDOWS = 2  # FILE_ATTRIBUTE_HIDDEN


# So many photos are told together, or as many as are found in that time.
TOLD_TOGETHER = 5000
TELL_S = 0.25


class _File(NamedTuple):
    path: Path
    stem: str  # case-folded
    suffix: str  # lower case, with dot
    entry: os.DirEntry[str] | None = None  # what tells of it, where its folder was listed


class _Draft(NamedTuple):
    """A photo whose shown file is still to be asked about."""

    file: _File
    files: tuple[Path, ...]


def never() -> bool:
    """The `cancelled` of work that nobody cancels."""
    return False


def natural_key(name: str) -> tuple[list[str | int], str]:
    """Sort key by which IMG_2 comes before IMG_10, letters regardless of case and of accents, so
    that "Äpfel" stands with A; total order."""
    plain = name.casefold()
    if not plain.isascii():
        plain = "".join(
            c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c)
        )
    parts: list[str | int] = list(_DIGITS.split(plain))
    parts[1::2] = map(int, parts[1::2])
    return parts, name


def kind_of(photo: Photo) -> str:
    """The photo's file type, by its suffixes: "JPEG", "PNG", "RAW (NEF)", "RAW (NEF) + JPEG"."""
    if len(photo.files) == 1:  # nearly always, and for thousands
        return _kind(_suffix(photo.path))
    kinds = [_kind(_suffix(path)) for path in photo.files[::-1]]  # the shown one of a pair is first
    return " + ".join(dict.fromkeys(kinds))


def _suffix(path: Path) -> str:
    return os.path.splitext(path)[1].lower()  # noqa: PTH122


@cache
def _kind(suffix: str) -> str:
    name = suffix.removeprefix(".").upper()
    return f"RAW ({name})" if suffix in RAW_SUFFIXES else _KINDS.get(suffix, name)


LeftOut = Callable[[Path, Exception], object]
"""Hears of a folder below that is left out, and why."""

Tell = Callable[[list[Photo]], object]
"""Hears of photos in parts, where finding them takes a while."""


def _logged(folder: Path, error: Exception) -> None:
    _log.warning("Left out %s, which cannot be read: %s", folder, error)


class Scan(NamedTuple):
    """What a look at a folder gave: its photos, the folders that were read, itself first, and the
    names of the folders in it, in natural order."""

    photos: list[Photo]
    folders: list[Path]
    inside: list[str]


def scan_folder(
    folder: Path, *, recursive: bool = False, cancelled: Callable[[], bool] = never
) -> list[Photo]:
    """The photos that `scan` finds."""
    return scan(folder, recursive=recursive, cancelled=cancelled).photos


def scan(
    folder: Path,
    *,
    recursive: bool = False,
    without: Collection[str] = (),
    cancelled: Callable[[], bool] = never,
    left_out: LeftOut = _logged,
    tell: Tell | None = None,
    first: Collection[str] = (),
) -> Scan:
    """The photos of a folder, in natural order of folder and name, with absolute paths.

    A RAW file and the JPEG (or else HEIF) of the same folder and stem are one photo, shown by the
    latter. Hidden files and folders are left out. Links are followed, each folder is listed once.
    A folder below that cannot be read is left out. A file that cannot be read, or a
    dangling link, is a photo all the same: decoding says why. When cancelled, returns what was
    found so far. `without`: folders of these names, case-folded, are passed over. `left_out` is
    told of each folder that cannot be read, by default the log. `tell` hears of many
    photos in parts: of those directly in the folder whose names are among `first`, then of all in
    this order but for those of linked folders. Raises PhotoError if `folder` itself cannot be
    read.
    """
    root = folder.absolute()
    photos: list[Photo] = []
    read: list[Path] = []
    inside: list[str] = []
    seen: set[tuple[int, int]] = set()
    waiting = [root]
    linked: list[Path] = []  # after all others, so that a photo is found under its own path
    while (waiting or linked) and not cancelled():
        current = waiting.pop() if waiting else linked.pop()
        try:
            info = current.stat()
            if (info.st_dev, info.st_ino) in seen:
                continue
            seen.add((info.st_dev, info.st_ino))
            with os.scandir(current) as entries:
                listed = [entry for entry in entries if not entry.name.startswith(".")]
            if tell is not None and first and current == root and len(listed) > TOLD_TOGETHER:
                _tell_first(listed, first, tell, cancelled)
            files, folders, links = _sorted_out(listed)
        except (OSError, ValueError) as error:
            if current == root:
                raise _unreadable_folder(root, error) from error
            left_out(current, error)
            continue
        late: list[Path] = []
        photos += _photos(_in_order(files), cancelled, tell, late)
        folders = sorted((*folders, *late), key=_by_name) if late else folders
        read.append(current)
        if without:
            folders = [each for each in folders if each.name.casefold() not in without]
        if current == root:
            inside = sorted((each.name for each in (*folders, *links)), key=natural_key)
        if recursive:
            waiting += reversed(folders)
            linked += reversed(links)
    if recursive:  # stable: keeps the order inside each folder
        folder_keys = {
            parent: [natural_key(part) for part in parent.relative_to(root).parts]
            for parent in {photo.path.parent for photo in photos}
        }
        photos.sort(key=lambda photo: folder_keys[photo.path.parent])
    return Scan(photos, read, inside)


def photos_from_paths(
    paths: Iterable[Path],
    *,
    recursive: bool = False,
    cancelled: Callable[[], bool] = never,
    left_out: LeftOut = _logged,
) -> list[Photo]:
    """The photos that `paths` (files and folders, mixed) name, each once.

    Photos of folders come first, in natural order; single files follow in the order given, and
    are paired among themselves only. A file that is gone is a photo all the same, if its suffix is
    a photo's: decoding says why. `left_out` as for `scan`. Raises PhotoError for any other path
    that is no photo or folder.
    """
    photos: list[Photo] = []
    files: list[_File] = []
    infos: dict[Path, Info] = {}
    for path in map(Path.absolute, paths):
        has_photo_suffix = path.suffix.lower() in PHOTO_SUFFIXES
        try:
            info = path.stat()
        except (OSError, ValueError) as error:
            if isinstance(error, ValueError) or not has_photo_suffix:
                raise _missing(path, error) from error
            files.append(_file(path))
            continue
        if stat.S_ISDIR(info.st_mode):
            photos += scan(path, recursive=recursive, cancelled=cancelled, left_out=left_out).photos
        elif not stat.S_ISREG(info.st_mode) or not has_photo_suffix:
            raise PhotoError("This is no photo of a kind that can be opened here.", path)
        else:
            files.append(_file(path))
            infos[path] = info
    unique: list[Photo] = []
    seen: set[Path] = set()
    single = [_photo(draft, infos.get(draft.file.path)) for draft in _pair(files)]
    for photo in photos + single:
        if photo.path not in seen:
            seen.update(photo.files)
            unique.append(photo)
    return unique


def _sorted_out(entries: Iterable[os.DirEntry[str]]) -> tuple[list[_File], list[Path], list[Path]]:
    """Photo files, folders and links to folders, the latter two in natural order.

    Mostly the listing says what is a folder. Where that has to be asked of a slow drive, what is
    called like a photo is taken for one until its size is asked for.
    """
    files: list[_File] = []
    folders: list[Path] = []
    links: list[Path] = []
    is_slow = False
    for entry in entries:
        stem, suffix = os.path.splitext(entry.name)  # noqa: PTH122
        suffix = suffix.lower()
        if is_slow and suffix in PHOTO_SUFFIXES:
            files.append(_File(Path(entry.path), stem.casefold(), suffix, entry))
            continue
        asked = time.perf_counter()
        is_folder = _is(entry.is_dir)
        is_slow = is_slow or time.perf_counter() - asked > SLOW_S
        if is_folder:
            if not _is_hidden(entry):
                (links if entry.is_symlink() else folders).append(Path(entry.path))
        elif suffix in PHOTO_SUFFIXES and (_is(entry.is_file) or entry.is_symlink()):
            files.append(_File(Path(entry.path), stem.casefold(), suffix, entry))
    return files, sorted(folders, key=_by_name), sorted(links, key=_by_name)


def _stem(name: str) -> str:
    return os.path.splitext(name)[0].casefold()  # noqa: PTH122


def _by_name(path: Path) -> tuple[list[str | int], str]:
    return natural_key(path.name)


def _in_order(files: Iterable[_File]) -> list[_Draft]:
    return sorted(_pair(files), key=lambda draft: natural_key(_name(draft)))


def _tell_first(
    entries: Sequence[os.DirEntry[str]],
    names: Collection[str],
    tell: Tell,
    cancelled: Callable[[], bool],
) -> None:
    """The photos of these names, before all others are looked at."""
    stems = {_stem(name) for name in names}
    files, _, _ = _sorted_out(entry for entry in entries if _stem(entry.name) in stems)
    drafts = _in_order(files)
    photos = _photos([draft for draft in drafts if _name(draft) in names], cancelled, None, [])
    if photos:
        tell(photos)


def _photos(
    drafts: Sequence[_Draft],
    cancelled: Callable[[], bool],
    tell: Tell | None,
    folders: list[Path],
) -> list[Photo]:
    """Asks about the shown file of each; hidden ones, and what is no file, are left out. What turns
    out to be a folder is added to `folders`."""
    photos: list[Photo] = []
    told, since = 0, time.monotonic()
    entries = [draft.file.entry for draft in drafts if draft.file.entry is not None]
    for draft, info in zip(drafts, stats(entries, cancelled), strict=False):
        if info is not None and (_has_hidden_attribute(info) or not stat.S_ISREG(info.st_mode)):
            if stat.S_ISDIR(info.st_mode):
                folders.append(draft.file.path)
            continue
        photos.append(_photo(draft, info))
        if tell is not None and (
            len(photos) - told >= TOLD_TOGETHER or time.monotonic() - since > TELL_S
        ):
            tell(photos[told:])
            told, since = len(photos), time.monotonic()
    if tell is not None and told:
        tell(photos[told:])
    return photos


def _is(asked: Callable[[], bool]) -> bool:
    try:
        return asked()
    except OSError:  # a link round in a circle, or one that may not be followed
        return False


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    """As Windows marks it, where the listing tells that without asking."""
    if os.name != "nt":
        return False
    try:
        return _has_hidden_attribute(entry.stat())
    except OSError:
        return False


def _has_hidden_attribute(info: os.stat_result) -> bool:
    return bool(getattr(info, "st_file_attributes", 0) & _HIDDEN_ON_WINDOWS)


def _file(path: Path) -> _File:
    stem, suffix = os.path.splitext(path.name)  # noqa: PTH122
    return _File(path, stem.casefold(), suffix.lower())


def _name(draft: _Draft) -> str:
    """As a person sees it."""
    name = draft.file.path.name
    return name if name.isascii() else _photo(draft, None).name


def _pair(files: Iterable[_File]) -> Iterator[_Draft]:
    """Photos of the files: each RAW joins the one JPEG or HEIF of its folder and stem."""
    groups: dict[tuple[str, str], list[_File]] = {}
    for file in files:
        folder = os.path.dirname(file.path)  # noqa: PTH120 - a Path takes five times as long
        groups.setdefault((folder, file.stem), []).append(file)
    for group in groups.values():
        if len(group) == 1:
            yield _Draft(group[0], (group[0].path,))
            continue
        raws = [file for file in group if file.suffix in RAW_SUFFIXES]
        shown = _camera_picture(group) if raws else None
        for file in group:
            if file is shown:
                yield _Draft(file, (file.path, *sorted(raw.path for raw in raws)))
            elif shown is None or file not in raws:
                yield _Draft(file, (file.path,))


def _camera_picture(group: list[_File]) -> _File | None:
    """The file that a camera would have written beside its RAW; a TIFF or PNG is an export."""
    for suffixes in (JPEG_SUFFIXES, HEIF_SUFFIXES):
        found = [file for file in group if file.suffix in suffixes]
        if found:
            return min(found, key=lambda file: file.path.name)
    return None


def _photo(draft: _Draft, info: Info) -> Photo:
    path = draft.file.path
    if info is None:
        return Photo(path, draft.files, 0, 0)
    inode, ctime_ns = inode_and_ctime(info)
    return Photo(path, draft.files, info.st_size, info.st_mtime_ns, inode, ctime_ns)


def _unreadable_folder(folder: Path, error: Exception) -> PhotoError:
    if isinstance(error, NotADirectoryError):
        return PhotoError("This is not a folder; choose the folder it lies in.", folder)
    return _missing(folder, error)


def _missing(path: Path, error: Exception) -> PhotoError:
    if isinstance(error, PermissionError):
        return PhotoError("It may not be read; ask its owner for permission.", path)
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return PhotoError("It does not exist; check the path or reconnect the drive.", path)
    why = reason_of(error)
    return PhotoError(f"It cannot be read ({why}); check the drive and the path.", path)
