"""The photos of a run of CVRKD-IQA: read, given references, encoded."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from core.errors import RunError
from core.networks.cvrkd.network import Cvrkd
from core.photos.scan import PHOTO_SUFFIXES, natural_key
from training.datasets.layouts import div2k
from training.datasets.sample import PARTS, Part, Sample
from training.datasets.tree import Tree
from training.learning.cvrkd.encoded import PooledStore, Seeing, View
from training.learning.cvrkd.losses import Role
from training.learning.cvrkd.material import Material, Pool
from training.learning.data import Parts, load_parts
from training.recipes.settings import RunConfig
from training.runs.events import Warned
from training.worker.parallel import Group
from training.worker.voice import Voice


@dataclass(frozen=True, slots=True)
class Photos:
    """A run's material, the data it comes from, how it is seen and what stands for all of it."""

    parts: Parts
    material: Material
    seeing: Seeing
    role: Role
    fingerprint: str
    unreadable: tuple[str, ...]


def open_photos(
    config: RunConfig, role: Role, network: Cvrkd, voice: Voice, group: Group
) -> Photos:
    """Read labels and references, and encode what is not encoded yet.

    Photos that cannot be read are left out with a warning each. Raises DatasetError, RunError, and
    whatever the voice's `poll` raises.
    """
    voice.stage("data")
    parts = load_parts(config.data)
    for note in parts.notes:
        voice.emit(Warned("data", note))
    samples = tuple(sample for part in PARTS for sample in parts.samples[part])
    check_originals(parts, role)
    pools = pools_of(config, parts)
    seeing = seeing_of(config)
    store = PooledStore(network, seeing, root_of(config))
    views = _views(config, role, parts, pools)
    voice.stage("pixels", f"{len(views)} photos")
    tell = voice.progress("pixels")
    group.first_on_each_host(lambda: store.prepare(views, tell, voice.poll))
    unreadable = [sample for sample in samples if _error(sample, role, store)]
    for sample in unreadable:
        voice.emit(Warned("unreadable", _error(sample, role, store), str(sample.path)))
    rows = _rows(parts, {sample.path for sample in unreadable})
    if not rows["train"]:
        raise RunError("Not a single training photo can be read.", parts.dataset.root)
    if not rows["val"]:
        voice.emit(Warned("no-validation", "There is no validation part: the last epoch counts "
                          "as the best."))  # fmt: skip
    material = Material(
        samples, rows, {part: _readable(pool, store) for part, pool in pools.items()}, store,
        config.compared.grids, config.seed,
    )  # fmt: skip
    _check(material, role, parts)
    contents = sorted({store.content(view.path) for view in views})
    digest = hashlib.sha256(repr((store.key, contents)).encode()).hexdigest()
    names = tuple(sample.name for sample in unreadable)
    return Photos(parts, material, seeing, role, f"{parts.fingerprint} {digest}", names)


def check_originals(parts: Parts, role: Role) -> None:
    """Raises RunError where a teacher would have nothing to see beside its photos."""
    samples = [sample for part in PARTS for sample in parts.samples[part]]
    if role == "teacher" and not any(sample.original is not None for sample in samples):
        raise RunError(
            "A teacher sees each photo beside its own original, and this data set has none: take "
            "KADID-10k, TID2013, LIVE or CSIQ with their originals, or distort clean photos "
            "(mobileiqa distort).",
            parts.dataset.root,
        )


def seeing_of(config: RunConfig) -> Seeing:
    """How the settings show photos."""
    return Seeing(config.input.policy, config.input.mean, config.input.std)


def root_of(config: RunConfig) -> Path | None:
    """Where features are kept; None: the program's own cache."""
    return Path(config.data.cache_folder) if config.data.cache_folder else None


def pools_of(config: RunConfig, parts: Parts) -> dict[Part, Pool]:
    """Good photos of each part: of the folder that the settings name, or else the originals of the
    part's own photos (of training's, where those show one thing alone). Of DIV2K the publisher's
    parts are kept apart. Raises RunError."""
    if not config.compared.references:
        found = {part: _originals(parts.samples[part]) for part in PARTS}
        return {
            part: own if len(set(own.groups)) > 1 else found["train"] for part, own in found.items()
        }
    folder = Path(config.compared.references)
    if not folder.is_dir():
        raise RunError("There is no such folder of references: choose one.", folder)
    tree = Tree(folder)
    if div2k.LAYOUT.recognise(tree) is not None:
        listed = div2k.LAYOUT.read(tree).references
        train = [one.path for one in listed if one.split == "train"]
        test = [one.path for one in listed if one.split == "test"] or train
        apart = {"train": train or test, "val": test, "test": test}
        return {part: _pool(apart[part]) for part in PARTS}
    paths = [p for p in sorted(folder.rglob("*"), key=lambda path: natural_key(str(path)))
             if p.suffix.lower() in PHOTO_SUFFIXES and p.is_file()]  # fmt: skip
    if not paths:
        raise RunError("There is no photo in the folder of references.", folder)
    return {part: _pool(paths) for part in PARTS}


def _originals(samples: Sequence[Sample]) -> Pool:
    groups = {sample.original: sample.group for sample in samples if sample.original is not None}
    return Pool(tuple(View(path) for path in groups), tuple(groups.values()))


def _pool(paths: Sequence[Path]) -> Pool:
    return Pool(tuple(View(path) for path in paths), (None,) * len(paths))


def _views(config: RunConfig, role: Role, parts: Parts, pools: dict[Part, Pool]) -> list[View]:
    """All that is ever looked at: training on every grid, the rest as it is. Where windows are cut
    anew, what is measured alone."""
    views: list[View] = []
    for part in PARTS:
        train = part == "train"
        if train and config.compared.fresh:
            continue
        grids = range(config.compared.grids if train else 1)
        for sample in parts.samples[part]:
            views += [View(sample.path, grid) for grid in grids]
            if sample.original is not None:
                views += [View(sample.original, grid) for grid in grids]
        if role == "student":
            views += pools[part].views
    return list(dict.fromkeys(views))


def _error(sample: Sample, role: Role, store: PooledStore) -> str:
    """Why a photo cannot be learnt from; empty where it can."""
    if role == "teacher" and sample.original is None:
        return "It has no original that a teacher could be shown beside it."
    original = store.error(View(sample.original)) if sample.original is not None else ""
    return store.error(View(sample.path)) or original


def _rows(parts: Parts, left_out: set[Path]) -> dict[Part, tuple[int, ...]]:
    rows: dict[Part, tuple[int, ...]] = {}
    first = 0
    for part in PARTS:
        own = parts.samples[part]
        rows[part] = tuple(first + n for n, sample in enumerate(own) if sample.path not in left_out)
        first += len(own)
    return rows


def _readable(pool: Pool, store: PooledStore) -> Pool:
    kept = [
        (view, group)
        for view, group in zip(pool.views, pool.groups, strict=True)
        if not store.error(view)
    ]
    return Pool(tuple(view for view, _ in kept), tuple(group for _, group in kept))


def _check(material: Material, role: Role, parts: Parts) -> None:
    """Raises RunError where a student has nothing to be compared with."""
    if role == "teacher":
        return
    for part, rows in material.rows.items():
        for row in rows:
            if not material.pools[part].others(material.samples[row].group):
                raise RunError(
                    f"There is no good photo of other content for the part {part}: name a folder "
                    "of good photos in compared.references.",
                    parts.dataset.root,
                )
