"""What training.evaluation.references measures of each run."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, islice
from pathlib import Path
from typing import Any, Final, Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from scipy.stats import spearmanr
from torch import Tensor

from core.bundles.bundle import open_bundle
from core.errors import RunError
from core.families.library import resolve_model
from core.families.ridge import Standard, fit
from core.networks.cvrkd.network import Cvrkd
from core.photos.scan import PHOTO_SUFFIXES
from training.datasets.layouts.made import LAYOUT
from training.datasets.tree import Tree
from training.evaluation.degraded import degrade, photos_in, test_levels
from training.evaluation.judging import EngineJudge
from training.evaluation.labelled import samples_of
from training.learning.cvrkd.encoded import PooledStore, Seeing, View, pooled_of
from training.learning.cvrkd.lesson import beside_each, features_of, scores
from training.learning.cvrkd.weights import load_trained
from training.learning.distortions import Pixels

Floats = NDArray[np.float64]
ASIDE: Final = 8
"""References whose median is a photo's score; deviations are over all of them."""
FOLDS: Final = 5
_AT_ONCE: Final = 64
_CPU: Final = torch.device("cpu")


class Places(Protocol):
    """training.evaluation.references.Places."""

    @property
    def held_out(self) -> Path:
        """A made data set of contents that no run has seen."""

    @property
    def references(self) -> Path:
        """A folder of good photos that no run has seen."""

    @property
    def clean(self) -> Path:
        """Clean photos to take through the ladders."""

    @property
    def ladders(self) -> Path:
        """Their levels (JSON)."""

    @property
    def cache(self) -> Path:
        """Where features are kept."""

    @property
    def labels(self) -> Path | None:
        """A labels.csv with `val` photos."""


@dataclass(frozen=True, slots=True)
class HeldOut:
    """Photos of contents that no run has seen, each with its original and label."""

    photos: tuple[View, ...]
    originals: tuple[View, ...]
    labels: Floats
    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ladders:
    """Pooled features (photos, ladders, levels + 1, p, C, S, S), the clean photo first; `default`
    (photos, ladders, levels + 1) is what the app's default model says of the same pictures."""

    names: tuple[str, ...]
    pooled: NDArray[np.float16]
    default: Floats


class Measuring:
    """Measures runs (by name, their folders) on what no run has seen; pictures are encoded once."""

    def __init__(self, places: Places, runs: Mapping[str, Path], photos: int) -> None:
        self._places, self.runs, self._count = places, runs, photos
        trained = load_trained(next(iter(runs.values())))
        assert trained.seeing is not None
        self._seeing: Seeing = trained.seeing
        self._backbone = trained.network
        self._store = PooledStore(trained.network, self._seeing, places.cache)

    def figures(self, name: str) -> dict[str, Any]:
        """Of one run: a teacher's name begins with teacher."""
        network = load_trained(self.runs[name]).network
        if name.startswith("teacher"):
            beside = [[view] for view in self._held_out.originals]
            said = scores(network, self._store, self._held_out.photos, beside)[:, 0]
            return {"held_out": _agreement(said, self._held_out.labels)}
        found: dict[str, Any] = {
            "held_out": self._of_students(network),
            "references": self._of_references(network),
            "ladders": ladder_figures(self.ladder_scores(network), self.ladders.names),
        }
        if self._authentic is not None:
            photos, labels, _ = self._authentic
            beside = [self._references[:ASIDE]] * len(photos)
            said = np.median(scores(network, self._store, photos, beside), 1)
            found["authentic"] = _agreement(said, labels)
        return found

    def standing_beside(self) -> dict[str, Any]:
        """The default model's ladders, and a ridge on the backbone's plain features: what a student
        is to be compared with."""
        found: dict[str, Any] = {
            "ladders": ladder_figures(self.ladders.default, self.ladders.names)
        }
        if self._authentic is not None:
            found["authentic, ridge on the backbone's features"] = self._ridge()
        return found

    # --- what is measured -----------------------------------------------------------------------

    def _of_students(self, network: Cvrkd) -> dict[str, float]:
        beside = [self._references[:ASIDE]] * len(self._held_out.photos)
        said = np.median(scores(network, self._store, self._held_out.photos, beside), 1)
        return _agreement(said, self._held_out.labels)

    def _of_references(self, network: Cvrkd) -> dict[str, float]:
        """How far scores hang on which reference it is, and what no reference, or a bad one,
        changes."""
        held = self._held_out
        each = scores(network, self._store, held.photos, [self._references] * len(held.photos))
        over_references, over_photos = each.std(1, ddof=1).mean(), each.mean(1).std(ddof=1)
        bad = [held.photos[row] for row in np.argsort(held.labels, kind="stable")[:ASIDE]]
        worse = scores(network, self._store, held.photos, [bad] * len(held.photos))
        good = np.median(each[:, :ASIDE], 1)
        shift = np.median(worse, 1) - good
        none = self._against_nothing(network) - good
        return {
            "deviation_over_references": float(over_references),
            "deviation_over_photos": float(over_photos),
            "ratio": float(over_references / over_photos),
            "shift_with_bad_references": float(shift.mean()),
            "share_higher_with_bad_references": float((shift > 0).mean()),
            "shift_with_zeros": float(none.mean()),
            "share_higher_with_zeros": float((none > 0).mean()),
        }

    @torch.inference_mode()
    def _against_nothing(self, network: Cvrkd) -> Floats:
        """Scores (n,) with the reference's features put to zero."""
        found = []
        for first in range(0, len(self._held_out.photos), _AT_ONCE):
            some = self._held_out.photos[first : first + _AT_ONCE]
            lq = features_of(network, self._store.pooled(some, _CPU))
            found.append(network.compare(lq, torch.zeros_like(lq)).score)
        return np.asarray(torch.cat(found).double().numpy())

    @torch.inference_mode()
    def ladder_scores(self, network: Cvrkd) -> Floats:
        """(photos, ladders, levels + 1): medians over the references."""
        pooled = self.ladders.pooled
        flat = pooled.reshape(-1, *pooled.shape[3:])
        beside = features_of(network, self._store.pooled(self._references[:ASIDE], _CPU))
        found = []
        for first in range(0, len(flat), _AT_ONCE):
            lq = features_of(network, torch.from_numpy(flat[first : first + _AT_ONCE]).float())
            each = beside_each(network, lq, (one.expand_as(lq) for one in beside))
            found.append(each.double().numpy())
        said: Floats = np.median(np.concatenate(found), 1).reshape(pooled.shape[:3])
        return said

    @torch.inference_mode()
    def differences(self, name: str) -> tuple[Floats, Floats]:
        """What a run's difference encoder says of the held-out photos (n, d), beside the original
        for a teacher, beside the first reference for a student; and their labels."""
        network, held = load_trained(self.runs[name]).network, self._held_out
        is_teacher = name.startswith("teacher")
        found: list[Tensor] = []
        for first in range(0, len(held.photos), _AT_ONCE):
            some = slice(first, first + _AT_ONCE)
            lq = features_of(network, self._store.pooled(held.photos[some], _CPU))
            one = held.originals[some] if is_teacher else [self._references[0]] * len(lq)
            out = network.compare(lq, features_of(network, self._store.pooled(one, _CPU)))
            found.append(network.difference_encoder.finish(out.difference[-1]))
        return np.asarray(torch.cat(found).double().numpy()), held.labels

    def _ridge(self) -> dict[str, float]:
        """In five folds of whole groups, the penalty by leave-one-out within each."""
        assert self._authentic is not None
        photos, labels, groups = self._authentic
        rows = np.stack([self._store.pooled([v], _CPU).mean((1, 3, 4))[0].numpy() for v in photos])
        rows = rows.astype(np.float64)
        names = sorted(set(groups))
        order = np.random.default_rng(0).permutation(len(names))
        fold_of = {names[n]: place % FOLDS for place, n in enumerate(order)}
        folds = np.array([fold_of[group] for group in groups])
        said = np.zeros(len(rows))
        for fold in range(FOLDS):
            train = folds != fold
            standard = Standard.of(rows[train])
            own, other = standard(rows[train]), standard(rows[~train])
            found = fit(own @ own.T, labels[train])
            said[~train] = found.mean + other @ own.T @ found.dual
        return _agreement(said, labels)

    # --- what it is measured on -----------------------------------------------------------------

    @cached_property
    def _held_out(self) -> HeldOut:
        rows = [row for row in LAYOUT.read(Tree(self._places.held_out)).rows if row.path]
        photos = tuple(View(row.path) for row in rows if row.path is not None)
        originals = tuple(View(row.original) for row in rows if row.original is not None)
        assert len(photos) == len(originals)
        self._encode([*photos, *originals])
        labels = np.array([row.label for row in rows])
        return HeldOut(photos, originals, labels, tuple(row.group or "" for row in rows))

    @cached_property
    def _references(self) -> list[View]:
        found = [
            View(path)
            for path in sorted(self._places.references.iterdir())
            if path.suffix.lower() in PHOTO_SUFFIXES
        ]
        self._encode(found)
        return found

    @cached_property
    def _authentic(self) -> tuple[list[View], Floats, list[str]] | None:
        if self._places.labels is None:
            return None
        samples = samples_of(self._places.labels, "val")
        photos = [View(sample.path) for sample in samples]
        self._encode(photos)
        labels = np.array([sample.quality for sample in samples])
        return photos, labels, [sample.group or sample.name for sample in samples]

    @cached_property
    def ladders(self) -> Ladders:
        """The first of the clean photos through all ladders; made once, kept in the cache."""
        default = resolve_model(None)
        stem = f"ladders-{self._count}"
        pooled = self._places.cache / f"{stem}-{self._store.key[:16]}.npz"
        said = self._places.cache / f"{stem}-said-{open_bundle(default).sha256[:16]}.npy"
        names = tuple(test_levels(self._places.ladders))
        if not pooled.is_file():
            np.savez(pooled, pooled=np.array(self._of_ladders(self._seen)))
        if not said.is_file():
            np.save(said, np.array(self._of_ladders(EngineJudge(default, threads=1).raw)))
        with np.load(pooled) as found:
            return Ladders(names, found["pooled"], np.load(said))

    def _of_ladders(self, look: Callable[[Pixels], Any]) -> list[list[list[Any]]]:
        """What is seen of (photos, ladders, levels + 1) pictures, the clean one first."""
        levels, found = test_levels(self._places.ladders), []
        for stem, image in islice(photos_in(self._places.clean), self._count):
            clean = look(image)
            found.append(
                [
                    [clean, *(look(degrade(name, image, p, stem, n)) for n, p in enumerate(ps, 1))]
                    for name, ps in levels.items()
                ]
            )
        return found

    def _seen(self, image: Pixels) -> NDArray[np.float16]:
        """Pooled features of a picture that is as small as the policy wants it."""
        return np.asarray(pooled_of(self._backbone, self._seeing, image).half().numpy())

    def _encode(self, views: Sequence[View]) -> None:
        """Raises RunError where one of them cannot be read: figures are of all photos, or none."""
        self._store.prepare(views, lambda _done, _all: None, lambda: None)
        for view in views:
            if reason := self._store.error(view):
                raise RunError(f"This photo is among those to measure on: {reason}", view.path)


def ladder_figures(said: Floats, names: Sequence[str]) -> dict[str, Any]:
    """Of scores (photos, ladders, levels + 1): the share of level pairs in order, photo by photo
    and of the mean over photos, of each ladder and of all."""
    pairs = list(combinations(range(said.shape[2]), 2))
    each = np.stack([said[:, :, a] > said[:, :, b] for a, b in pairs], -1)
    means = said.mean(0)
    of_mean = np.stack([means[:, a] > means[:, b] for a, b in pairs], -1)
    falls = means[:, :-1] > means[:, 1:]
    return {
        "step_order": float(each.mean()),
        "mean_step_order": float(of_mean.mean()),
        "mean_falls": float(falls.mean()),
        "worst_step_order": float(each.mean((0, 2)).min()),
        **{f"step_order of {name}": float(each[:, n].mean()) for n, name in enumerate(names)},
    }


def _agreement(said: Floats, labels: Floats) -> dict[str, float]:
    return {
        "srcc": float(spearmanr(said, labels)[0]),
        "plcc": float(np.corrcoef(said, labels)[0, 1]),
        "photos": len(labels),
    }
