"""What is installed: the program, its models, what it decodes and runs with, where its data lie."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core import training_half
from core.places import HOME_VARIABLE, cache_folder, data_folder

if TYPE_CHECKING:
    from core.families.library import InstalledModel

PROGRAM: Final = "mobileiqa"
RUNTIME: Final = "onnxruntime"
DECODERS: Final = ("pillow", "simplejpeg", "pi-heif", "rawpy", "tifffile", "imagecodecs")
"""Packages that read photos, as PyPI names them."""


@dataclass(frozen=True, slots=True)
class Installation:
    """`decoders` are (package, version); `models` the readable ones, that in the box first.

    `can_train`: the training half is here too.
    """

    version: str
    system: str
    can_train: bool
    runtime: str
    decoders: tuple[tuple[str, str], ...]
    models: tuple[InstalledModel, ...]
    data: Path
    cache: Path

    def lines(self) -> list[str]:
        """For the person at this machine: with the places of data."""
        return [
            *self._of_the_program(),
            f"Models: {self.model_names or 'none'}",
            f"Data: {self.data}",
            f"Cache: {self.cache}",
        ]

    @property
    def model_names(self) -> str:
        """With their versions; empty where there are none."""
        return ", ".join(f"{model.name} {model.version}" for model in self.models)

    @property
    def decoder_names(self) -> str:
        """With their versions."""
        return ", ".join(f"{name} {number}" for name, number in self.decoders)

    def report(self) -> str:
        """For those who mend the program: no path, no name of a file, no model of one's own."""
        shipped = [m for m in self.models if m.is_default]
        own = len(self.models) - len(shipped)
        names = ", ".join(f"{model.name} {model.version}" for model in shipped) or "none"
        usual = "another place" if os.environ.get(HOME_VARIABLE) else "the usual place"
        return "\n".join(
            [
                *self._of_the_program(),
                f"Models: {names}" + (f"; {own} more" if own else ""),
                f"Data: {usual}",
            ]
        )

    def _of_the_program(self) -> list[str]:
        return [
            f"{PROGRAM} {self.version}",
            f"System: {self.system}",
            f"Training half: {'here' if self.can_train else 'not here'}",
            f"ONNX Runtime: {self.runtime}",
            f"Decoders: {self.decoder_names}",
        ]


def installed_version() -> str:
    """The program's version, "unknown" when run from an unpacked archive."""
    return _version(PROGRAM)


def look() -> Installation:
    """Read what is installed; opens the files of models, so not for the window's thread."""
    from core.families.library import installed_models

    return Installation(
        version=installed_version(),
        system=_system(),
        can_train=training_half.is_here(),
        runtime=_version(RUNTIME),
        decoders=tuple((name, _version(name)) for name in DECODERS),
        models=tuple(installed_models()),
        data=data_folder(),
        cache=cache_folder(),
    )


def _system() -> str:
    return f"{platform.platform()}, Python {platform.python_version()}"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"
