"""What a family of models is to the rest of the program: one protocol.

A family knows how its bundles are read, run and explained, and says what it adds to the commands
and to the window. Nothing outside core.families.NAME, core.networks.NAME and
mobileiqa_gui.families.NAME knows one family from another.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from core.bundles.bundle import Bundle
    from core.bundles.inputs import Inputs
    from core.bundles.manifest import Manifest
    from core.families.preparing import Observe
    from core.photos.decode import Decoded
    from core.photos.opening import Content
    from core.results.assessment import Assessment, ModelIdentity
    from core.results.columns import Column
    from core.results.heatmaps import Explanation, MapKind, MapOffer
    from core.results.words import Phrase

Features = NDArray[np.float16]


@dataclass(frozen=True, slots=True)
class Option:
    """An option that a family adds to every command that runs a model.

    `flag` is what is typed ("--input-size"), `name` the key under which `parse`'s value reaches
    `Family.open` and a conversion. `parse` raises ValueError with a sentence.
    """

    name: str
    flag: str
    metavar: str
    help: str
    parse: Callable[[str], Any]


@dataclass(frozen=True, slots=True)
class Conversion:
    """How a family's published checkpoints become bundles, in a process of their own.

    `module`: its torch side, `convert(checkpoint, bundle, variant)`, imported in that process
    alone. `variant` tells, from the options given, in which form a checkpoint is wanted; it is
    part of the name under which the result is kept. `version` rises when conversion changes.
    """

    module: str
    version: int
    variant: Callable[[Mapping[str, Any]], str]


@dataclass(frozen=True, slots=True)
class Finding:
    """What one run of a model gives: its assessment, and features (N,) float16 where it has some.

    Features belong to a photo's content and a bundle; likeness and personal taste are told by them.
    """

    assessment: Assessment
    features: Features | None = None


class Model(Protocol):
    """A bundle that its family has opened.

    Several threads call it at once, each with a photo of its own, and get what one alone would. So
    a run takes one thread where the network is small; one that takes much memory a run, or all
    cores, lets the others wait.
    """

    @property
    def bundle(self) -> Bundle:
        """The model file."""

    @property
    def identity(self) -> ModelIdentity:
        """Which model gives the results."""

    @property
    def inputs(self) -> Inputs:
        """What it wants of each photo."""

    @property
    def cache_key(self) -> str:
        """Equal for equal treatment of a photo; with content and bundle the key of a result."""

    @property
    def maps(self) -> tuple[MapOffer, ...]:
        """The maps it can draw, in the order in which they are offered."""

    def prepare(self, source: Path | Content, observe: Observe | None = None) -> Decoded:
        """Decode a photo as the model wants it, and show it to `observe` on the way
        (core.families.preparing). Raises PhotoError."""

    def assess(self, photo: Decoded) -> Finding:
        """Score a prepared photo. Raises BundleError, InferenceError."""

    def explain(self, photo: Decoded) -> Explanation:
        """Score a prepared photo and draw all maps. Raises as `assess`."""


@runtime_checkable
class Timed(Protocol):
    """A model so slow that a person is told how long photos will take before it begins."""

    def seconds_a_photo(self) -> float:
        """About how long a photo takes here and now, decoding aside: measured."""


class Family(Protocol):
    """Everything the program learns from a family. Members may be empty."""

    @property
    def name(self) -> str:
        """As manifests say it."""

    @property
    def options(self) -> Sequence[Option]:
        """What it adds to the commands that run a model."""

    @property
    def commands(self) -> Mapping[str, str]:
        """Sub-commands of its own: name to "module:attribute" of a click command."""

    @property
    def columns(self) -> Sequence[Column]:
        """Columns of its `Assessment.values`."""

    @property
    def columns_beside(self) -> Sequence[Column]:
        """Columns (`Source.BESIDE`) that it adds to a folder's once it has something to say of the
        photos, whatever model scores them."""

    @property
    def map_kinds(self) -> Sequence[MapKind]:
        """The kinds of maps that its models draw."""

    @property
    def usual_maps(self) -> Sequence[MapOffer]:
        """What its models usually draw: places kept until one is loaded."""

    @property
    def panel(self) -> str | None:
        """Its part of the inspector: "module:attribute" of a widget class
        (mobileiqa_gui.families.panel)."""

    @property
    def feature(self) -> str | None:
        """What it brings to the window beside the photos: "module:attribute" of a class
        (mobileiqa_gui.families.feature)."""

    @property
    def tables(self) -> Sequence[Sequence[str]]:
        """Its tables in the ledger, whose names begin with its own: the SQL statements of each
        migration, in order. A released migration is never changed; a further one is added."""

    @property
    def recipes(self) -> Mapping[str, str]:
        """Its ways to train: name to "module:attribute" in training."""

    @property
    def conversion(self) -> Conversion | None:
        """How its published checkpoints are read."""

    @property
    def how_to_get(self) -> str:
        """A sentence on how a model of it is had, for who wants one while none is installed."""

    def stands_in(self, manifest: Manifest) -> bool:
        """Whether a model of it is used where a person names none."""

    def check(self, manifest: Manifest) -> None:
        """Read its section of a manifest. Raises BundleError, without a path."""

    def facts(self, manifest: Manifest) -> Sequence[tuple[Phrase, Phrase | str]]:
        """What a page about the model says of the section: label and text."""

    def open(
        self, bundle: Bundle, options: Mapping[str, Any], *, threads: int | None = None
    ) -> Model:
        """The model, ready to run. Raises BundleError."""
