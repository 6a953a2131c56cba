"""A run on a person's own stars keeps those it began with: more are given while it is paused, and
between its rounds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final, TypeVar

from core.errors import RunError
from training.datasets.declare import load_entries, save_entries
from training.datasets.entry import STARS, Entry
from training.datasets.opening import open_dataset
from training.learning.data import distinct_names, entry_of, sources_of
from training.recipes.settings import Data, RunConfig, Source
from training.runs.folder import RunPaths
from training.worker.parallel import Group

S = TypeVar("S", Data, Source)

NAME: Final = "stars.json"
"""The data-set file in a run's folder that holds them."""


def with_kept_stars(config: RunConfig, paths: RunPaths, group: Group | None = None) -> RunConfig:
    """The settings with stars read from the run's folder; the first time (and then with a `group`)
    they are written there, as they are now.

    Raises DatasetError, RunError.
    """
    file = paths.folder / NAME
    if group is not None:
        if group.leads and not file.is_file():
            _keep(config, file)
        group.from_leader(None)  # who follows waits for the file
    if not file.is_file():
        return config
    name_of = {entry.root: name for name, entry in load_entries(file).items()}

    def kept(source: S) -> S:
        name = name_of.get(_root_of(source))
        if name is None:
            return source
        return replace(source, folder="", reader="", file=str(file), name=name)

    data = kept(config.data)
    return replace(config, data=replace(data, also=tuple(map(kept, data.also))))


def _keep(config: RunConfig, file: Path) -> None:
    """Write what the run's sources say now, where some of them are stars."""
    live = [entry for source in sources_of(config.data) if (entry := _live(source)) is not None]
    if not live:
        return
    read = [open_dataset(entry).entry for entry in live]
    named = zip(distinct_names(read), read, strict=True)
    try:
        save_entries(file, [replace(entry, name=name) for name, entry in named])
    except OSError as error:
        raise RunError(f"The labels cannot be kept ({error}).", file) from error


def _live(source: Data) -> Entry | None:
    """The entry of a source whose labels are stars as they are now."""
    if source.reader not in ("", STARS):
        return None
    entry = entry_of(source)
    return entry if entry.reader == STARS and entry.ratings is None else None


def _root_of(source: Data | Source) -> Path | None:
    if source.reader not in ("", STARS):
        return None
    if not source.file:
        return Path(source.folder)
    entry = load_entries(Path(source.file)).get(source.name)
    return entry.root if entry is not None and entry.reader == STARS else None
