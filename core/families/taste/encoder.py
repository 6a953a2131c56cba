"""Finding the model that a taste stands on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from core.bundles.bundle import SUFFIX, open_bundle, read_manifest
from core.errors import BundleError
from core.families.library import DEFAULT, SHIPPED_FOLDER, converted_folder, models_folder
from core.families.taste.section import Encoder


def find_encoder(wanted: Encoder, beside: Path) -> Path:
    """The model file that a taste was learned with: installed, or beside the taste's own file.

    Raises BundleError with that file's path where there is none of the same content: features of
    another version mean something else.
    """
    for path in _candidates(beside.parent):
        try:
            manifest = read_manifest(path)
            same = (manifest.name, manifest.version) == (wanted.name, wanted.version)
            if same and open_bundle(path).sha256 == wanted.sha256:
                return path
        except BundleError:
            continue
    raise BundleError(
        f"It was learned with the model {wanted} ({wanted.sha256[:12]}), which is not installed or "
        "has changed since: learn your taste anew, or add that model.",
        beside,
    )


def _candidates(beside: Path) -> Iterator[Path]:
    yield DEFAULT
    for folder in (SHIPPED_FOLDER, models_folder(), converted_folder(), beside):
        yield from (path for path in sorted(folder.glob(f"*{SUFFIX}")) if path != DEFAULT)
