"""Where the taste of this machine's user is kept: one model file, which is nobody else's."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from core.bundles.bundle import Bundle
from core.errors import BundleError
from core.families.registry import open_model_file
from core.families.taste.file import read_taste
from core.families.taste.learned import Taste
from core.families.taste.section import Section, read_section
from core.files import replace
from core.places import data_folder


def taste_file() -> Path:
    """The taste that is in use, where there is one."""
    return data_folder() / "taste" / "my-taste.iqa"


def forgotten_file() -> Path:
    """The taste that was forgotten last; it can be brought back."""
    return data_folder() / "taste" / "forgotten.iqa"


@dataclass(frozen=True, slots=True)
class Kept:
    """The taste in use, with what its manifest says of it."""

    bundle: Bundle
    section: Section
    taste: Taste


def kept_taste() -> Kept | None:
    """The taste in use; None where there is none. Raises BundleError for a damaged file.

    Whoever learns it anew meanwhile, another process too, puts another file in its place: then that
    one is read.
    """
    path = taste_file()
    while (before := _stamp(path)) is not None:
        try:
            found = _read(path)
        except BundleError:
            if _stamp(path) == before:
                raise
            continue
        if _stamp(path) == before:
            return found
    return None


def _read(path: Path) -> Kept:
    bundle = open_model_file(path)
    section = read_section(bundle.manifest)
    return Kept(bundle, section, read_taste(bundle, section.features, has_score=section.has_score))


def _stamp(path: Path) -> tuple[int, int, int] | None:
    """What is another one after the file was replaced; None where there is none."""
    try:
        info = path.stat()
    except OSError:
        return None
    return info.st_ino, info.st_mtime_ns, info.st_size


def forget() -> bool:
    """Sets the taste in use aside; returns whether there was one. Stars and flags stay.

    Raises BundleError where the file cannot be moved.
    """
    return _moved(taste_file(), forgotten_file())


def bring_back() -> bool:
    """The taste that was forgotten last is in use again; returns whether there was one.

    Raises BundleError where the file cannot be moved.
    """
    return _moved(forgotten_file(), taste_file())


def _moved(source: Path, target: Path) -> bool:
    if not source.exists():
        return False
    try:
        replace(source, target)
    except OSError as error:
        raise BundleError(
            f"It cannot be moved ({error.strerror}): check the folder's permissions.", source
        ) from error
    return True
