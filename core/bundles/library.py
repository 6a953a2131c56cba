"""The models at hand: the one in the box, and those a person added or converted."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from core.bundles.bundle import SUFFIX, Bundle, open_bundle, read_manifest
from core.errors import BundleError
from core.places import data_folder

SHIPPED_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "models"
DEFAULT = SHIPPED_FOLDER / f"mobileiqa-small{SUFFIX}"


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """One model to choose from."""

    path: Path
    name: str
    version: str
    summary: str
    is_default: bool


def models_folder() -> Path:
    """Where a person's own models are kept."""
    return data_folder() / "models"


def installed_models() -> list[InstalledModel]:
    """All readable models, the default first; unreadable files are left out."""
    found = []
    for folder in (SHIPPED_FOLDER, models_folder()):
        for path in sorted(folder.glob(f"*{SUFFIX}")):
            try:
                manifest = read_manifest(path)
            except BundleError:
                continue
            found.append(
                InstalledModel(
                    path, manifest.name, manifest.version, manifest.summary, path == DEFAULT
                )
            )
    return sorted(found, key=lambda m: not m.is_default)


def add_model(path: Path) -> Bundle:
    """Verify a bundle and copy it to the person's models. Raises BundleError."""
    bundle = open_bundle(path)
    target = models_folder() / path.name
    if target.exists() and open_bundle(target).sha256 != bundle.sha256:
        target = target.with_stem(f"{target.stem}-{bundle.sha256[:8]}")
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f".{target.name}.part")
    shutil.copyfile(path, unfinished)
    unfinished.replace(target)
    return open_bundle(target)
