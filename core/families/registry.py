"""The families there are. Listing them imports no runtime: each is imported when it is asked for.

To add one: write `core/families/NAME/family.py` with a FAMILY, and name it here. The suite in
tests/core/families/test_every_family.py then runs over it.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.errors import BundleError

if TYPE_CHECKING:
    from core.bundles.bundle import Bundle
    from core.bundles.manifest import Manifest
    from core.families.family import Family, Model

_PLACES = {
    "mobileiqa": "core.families.mobileiqa.family:FAMILY",
    "reiqa": "core.families.reiqa.family:FAMILY",
    "taste": "core.families.taste.family:FAMILY",
    "cvrkd": "core.families.cvrkd.family:FAMILY",
}
_added: dict[str, Family] = {}


def families() -> tuple[Family, ...]:
    """All families, the one of the model in the box first."""
    return tuple(family_named(name) for name in (*_PLACES, *_added))


def family_named(name: str) -> Family:
    """The family of that name. Raises BundleError, without a path, where there is none."""
    if name in _added:
        return _added[name]
    place = _PLACES.get(name)
    if place is None:
        raise BundleError(f"The model family {name[:40]!r} is unknown: update the app.")
    module, attribute = place.split(":")
    family: Family = getattr(importlib.import_module(module), attribute)
    return family


@contextmanager
def registered(family: Family) -> Iterator[None]:
    """A further family while the block runs."""
    _added[family.name] = family
    try:
        yield
    finally:
        del _added[family.name]


def check_manifest(manifest: Manifest) -> Family:
    """The manifest's family, which can read its section. Raises BundleError, without a path."""
    family = family_named(manifest.family)
    family.check(manifest)
    return family


def open_model_file(path: Path) -> Bundle:
    """Open a bundle of a known family, all members verified, its section understood.

    Raises BundleError naming the file.
    """
    from core.bundles.bundle import open_bundle  # not for the window's first picture

    bundle = open_bundle(path)
    try:
        check_manifest(bundle.manifest)
    except BundleError as error:
        raise BundleError(error.message, path) from error
    return bundle


def load_model(
    path: Path, options: Mapping[str, Any] | None = None, *, threads: int | None = None
) -> Model:
    """The model of a bundle, ready to run, with the options (by name) that a person gave.

    Raises BundleError, also for an option that is another family's.
    """
    bundle = open_model_file(path)
    family = family_named(bundle.manifest.family)
    given = {name: value for name, value in (options or {}).items() if value is not None}
    known = {option.name for option in family.options}
    for other in families():
        for option in other.options:
            if option.name in given and option.name not in known:
                raise BundleError(
                    f"{option.flag} is for models of the family {other.name}, and this one is of "
                    f"the family {family.name}: leave it out or choose another model.",
                    path,
                )
    return family.open(bundle, given, threads=threads)
