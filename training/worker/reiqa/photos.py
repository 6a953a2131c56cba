"""The photos of a run that learns without labels: found, cut into windows, some kept aside."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from core.errors import PhotoError, RunError
from core.handover.plans import REJECTED
from core.photos.scan import scan
from training.learning.reiqa.windows import Cutting, Windows
from training.recipes.settings import RunConfig
from training.runs.events import Warned
from training.worker.parallel import Group
from training.worker.voice import Voice

FEWEST: Final = 20
ADVISED: Final = 1000
_ASIDE, _LIMIT = 13, 14  # keep the random streams of different purposes apart


@dataclass(frozen=True, slots=True)
class OwnPhotos:
    """`rows` of `windows` to learn from, and those kept `aside`; `left_out` cannot be learned
    from."""

    windows: Windows
    rows: tuple[int, ...]
    aside: tuple[int, ...]
    left_out: tuple[str, ...] = ()

    def names(self, rows: tuple[int, ...]) -> tuple[str, ...]:
        """The photos' names."""
        return tuple(self.windows.paths[row].name for row in rows)


def paths_of(config: RunConfig) -> list[Path]:
    """All photos of the folder and below it, or as many as wanted. Raises RunError."""
    folder = Path(config.data.folder)
    try:
        found = scan(folder, recursive=True, without=(REJECTED.casefold(),)).photos
    except PhotoError as error:
        raise RunError(error.message, folder) from error
    paths = [photo.path for photo in found]
    limit = config.data.limit
    if limit and limit < len(paths):
        random = np.random.default_rng([config.seed, _LIMIT])
        paths = [paths[n] for n in sorted(random.permutation(len(paths))[:limit])]
    if len(paths) < FEWEST:
        raise RunError(
            f"There are {len(paths)} photos in this folder and below it: at least {FEWEST} are "
            f"needed, and {ADVISED:,} or more are advised.",
            folder,
        )
    return paths


def cutting_of(config: RunConfig) -> Cutting:
    """How windows are cut."""
    own = config.pretrain
    return Cutting(own.side, own.window, own.windows, config.seed)


def root_of(config: RunConfig) -> Path | None:
    """Where windows are kept; None: the program's own cache."""
    return Path(config.data.cache_folder) if config.data.cache_folder else None


def open_own(config: RunConfig, voice: Voice, group: Group) -> OwnPhotos:
    """Find and cut all photos, or find them cut. Those that cannot be read, or are too small, are
    left out with a warning each. Raises RunError, and what the voice's `poll` raises."""
    voice.stage("data")
    paths = paths_of(config)
    windows = Windows(paths, cutting_of(config), root_of(config))
    voice.stage("pixels", f"{len(paths)} photos")
    threads = config.machine.threads or os.cpu_count() or 1
    tell = voice.progress("pixels")
    group.first_on_each_host(lambda: windows.prepare(tell, voice.poll, threads))
    readable, left_out = [], []
    for row, place in enumerate(windows.stored):
        if place.error:
            left_out.append(paths[row].name)
            message = f"{paths[row].name} is left out: {place.error}"
            voice.emit(Warned("photo", message, str(paths[row])))
        else:
            readable.append(row)
    if len(readable) < FEWEST:
        raise RunError(
            f"Only {len(readable)} photos can be learned from; at least {FEWEST} are needed.",
            config.data.folder,
        )
    if len(readable) < ADVISED:
        message = f"{len(readable)} photos are few to learn from: {ADVISED:,} or more are advised."
        voice.emit(Warned("few-photos", message))
    aside = _aside(readable, config)
    rows = tuple(row for row in readable if row not in set(aside))
    return OwnPhotos(windows, rows, aside, tuple(left_out))


def _aside(readable: list[int], config: RunConfig) -> tuple[int, ...]:
    """At most a fifth, an even number of them."""
    count = min(config.pretrain.probe_photos, len(readable) // 5) // 2 * 2
    random = np.random.default_rng([config.seed, _ASIDE])
    drawn = random.permutation(len(readable))[:count]
    return tuple(sorted(readable[n] for n in drawn))
