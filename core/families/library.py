"""The models at hand: the one in the box, and those a person added or converted."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core import training_half
from core.bundles.bundle import SUFFIX, Bundle, read_manifest
from core.errors import BundleError, CheckpointError, reason_of
from core.families.family import Family
from core.families.registry import check_manifest, families, open_model_file
from core.families.scratch import clear_leftovers, scratch_folder
from core.files import replace, written_whole
from core.places import data_folder

SHIPPED_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "models"
DEFAULT = SHIPPED_FOLDER / f"mobileiqa-detail{SUFFIX}"

CHECKPOINT_SUFFIXES = (".pkl", ".pth", ".pt", ".pth.tar")
POLL_S = 0.2


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """One model to choose from."""

    path: Path
    name: str
    version: str
    summary: str
    is_default: bool
    family: str


def models_folder() -> Path:
    """Where a person's own models are kept."""
    return data_folder() / "models"


def converted_folder() -> Path:
    """Where checkpoints' bundles are kept, named by the checkpoint's sha256 and their variant."""
    return models_folder() / "converted"


def installed_models() -> list[InstalledModel]:
    """All readable models, the default first; unreadable files are left out.

    What conversions that were killed left behind goes.
    """
    clear_leftovers(converted_folder())
    found = []
    for folder in (SHIPPED_FOLDER, models_folder(), converted_folder()):
        for path in sorted(folder.glob(f"*{SUFFIX}")):
            try:
                manifest = read_manifest(path)
                check_manifest(manifest)
            except BundleError:
                continue
            found.append(
                InstalledModel(
                    path,
                    manifest.name,
                    manifest.version,
                    manifest.summary,
                    path == DEFAULT,
                    manifest.family,
                )
            )
    return sorted(found, key=lambda m: not m.is_default)


def add_model(path: Path) -> Bundle:
    """Verify a bundle and copy it to the person's models, in place of a damaged one of its name;
    convert a checkpoint, which then is one of them. Raises BundleError."""
    if _is_checkpoint(path):
        return open_model_file(resolve_model(str(path)))
    bundle = open_model_file(path)
    target = models_folder() / path.name
    if _is_another(target, bundle):
        target = target.with_stem(f"{target.stem}-{bundle.sha256[:8]}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with written_whole(target) as unfinished:
            shutil.copyfile(path, unfinished)
    except OSError as error:
        why = reason_of(error)
        raise BundleError(f"It cannot be added to your models ({why}).", path) from error
    return open_model_file(target)


def _is_another(place: Path, bundle: Bundle) -> bool:
    """Whether another sound model has this place."""
    try:
        return place.exists() and open_model_file(place).sha256 != bundle.sha256
    except BundleError:
        return False


def resolve_model(
    text: str | None,
    *,
    options: Mapping[str, Any] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Path:
    """The bundle that a person means: a model file, an installed model or a checkpoint.

    None is the model in the box; where an option of another family is given, that family's. A
    checkpoint is converted on first use, in the variant that its
    family makes of the `options` by name; this takes a minute or two, and the result is kept.
    Raises BundleError, and CheckpointError for a checkpoint whose conversion failed or was
    `cancelled`.
    """
    if text is None:
        return _model_for(options or {})
    path = Path(text).expanduser()
    if _is_checkpoint(path):
        return _converted(path.absolute(), options or {}, cancelled)
    if path.is_file():
        if path.suffix.lower() != SUFFIX:
            raise BundleError(
                f"It is neither a model file ({SUFFIX}) nor a checkpoint "
                f"({', '.join(CHECKPOINT_SUFFIXES)}).",
                path,
            )
        return path.absolute()
    wanted = text.casefold()
    installed = installed_models()
    for model in installed:
        if wanted in (
            model.name.casefold(),
            model.path.stem.casefold(),
            model.path.name.casefold(),
        ):
            return model.path
    names = ", ".join(model.name for model in installed) or "none"
    raise BundleError(
        f"There is no model file and no installed model called {text!r}. Installed: {names}."
    )


def model_of(family: Family) -> Path | None:
    """The installed model of a family that is used where none is named; None if there is none."""
    found = [model.path for model in installed_models() if model.family == family.name]
    return next((path for path in found if family.stands_in(read_manifest(path))), None)


def model_taking(option: str) -> Path:
    """The installed model of the family that brings the option of that name.

    Raises BundleError, saying how one is had, where there is none.
    """
    family = next(f for f in families() if any(o.name == option for o in f.options))
    path = model_of(family)
    if path is None:
        raise BundleError(family.how_to_get)
    return path


def _model_for(options: Mapping[str, Any]) -> Path:
    for family in families()[1:]:  # the first one's is the model in the box
        for option in family.options:
            if options.get(option.name) is not None:
                try:
                    return model_taking(option.name)
                except BundleError as error:
                    raise BundleError(f"{option.flag}: {error.message}") from error
    return DEFAULT


def _is_checkpoint(path: Path) -> bool:
    return path.name.lower().endswith(CHECKPOINT_SUFFIXES)


@dataclass(frozen=True, slots=True)
class _Variant:
    """One family's form of a checkpoint's bundle, and the file that keeps it."""

    family: str
    module: str
    variant: str
    target: Path


def _variants(sha256: str, options: Mapping[str, Any]) -> list[_Variant]:
    found = []
    for family in families():
        if (conversion := family.conversion) is not None:
            variant = conversion.variant(options)
            name = f"{sha256}-{variant}-{conversion.version}{SUFFIX}"
            target = converted_folder() / name
            found.append(_Variant(family.name, conversion.module, variant, target))
    return found


def _converted(checkpoint: Path, options: Mapping[str, Any], cancelled: Callable[[], bool]) -> Path:
    """The bundle of a checkpoint in the variant asked for, made if there is none that is sound."""
    try:
        with checkpoint.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise CheckpointError(f"It cannot be read ({reason_of(error)}).", checkpoint) from error
    variants = _variants(sha256, options)
    for variant in variants:
        try:
            return open_model_file(variant.target).path
        except BundleError:
            continue
    try:
        return _convert(checkpoint, variants, cancelled)
    except OSError as error:
        raise CheckpointError(
            f"What it is converted to cannot be kept ({reason_of(error)}). Make room, or check "
            "the folder's permissions.",
            checkpoint,
        ) from error


def _convert(checkpoint: Path, variants: list[_Variant], cancelled: Callable[[], bool]) -> Path:
    """Convert in a child process: torch stays out of this one, and its memory is given back.

    Which family a checkpoint is of shows when it is read; its bundle tells.
    """
    if not training_half.is_here():
        raise CheckpointError(training_half.how_to_get(), checkpoint)
    home = str(Path(__file__).resolve().parents[2])
    paths = [home, *filter(None, [os.environ.get("PYTHONPATH")])]
    with scratch_folder(converted_folder()) as scratch, _held_pipe() as pipe:
        made = scratch / f"made{SUFFIX}"
        wanted = [f"--as={v.module}={v.variant}" for v in variants]
        child = subprocess.Popen(
            [
                *(sys.executable, "-P", "-m", "core.networks.convert_checkpoint"),
                *(str(checkpoint), str(made), *wanted),
            ],
            stdin=pipe,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
            env=os.environ | {"PYTHONPATH": os.pathsep.join(paths), "PYTHONIOENCODING": "utf-8"},
        )
        said = _wait(child, checkpoint, cancelled)
        if child.returncode:
            reason = said[-1] if child.returncode == 1 and said else _broken_off(child.returncode)
            raise CheckpointError(reason, checkpoint)
        family = read_manifest(made).family
        target = next(v.target for v in variants if v.family == family)
        replace(made, target)
        return target


@contextmanager
def _held_pipe() -> Iterator[int]:
    """The reading end of a pipe that stays open while this process lives: a child ends with it."""
    reading, writing = os.pipe()
    try:
        yield reading
    finally:
        os.close(reading)
        os.close(writing)


def _broken_off(status: int) -> str:
    if status < 0 or sys.platform == "win32":  # the system ended it
        return "Its conversion broke off; it needs 3 to 4 GB of free memory."
    return "Its conversion failed for a reason that is not known here, see above. Please report it."


def _wait(
    child: subprocess.Popen[str], checkpoint: Path, cancelled: Callable[[], bool]
) -> list[str]:
    """The lines on the child's stdout when it has ended; it never outlives this call."""
    with child:
        try:
            while True:
                try:
                    return child.communicate(timeout=POLL_S)[0].strip().splitlines()
                except subprocess.TimeoutExpired:
                    if cancelled():
                        raise CheckpointError("Its conversion was cancelled.", checkpoint) from None
        finally:
            child.kill()
