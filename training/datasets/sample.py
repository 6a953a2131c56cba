"""What a data set is once it has been read: photos with a label each, all "higher is better"."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from training.datasets.entry import Entry, Evidence, LabelScale

Part = Literal["train", "val", "test"]
PARTS: tuple[Part, ...] = ("train", "val", "test")


@dataclass(frozen=True, slots=True)
class Sample:
    """One labelled picture.

    `name` is the name as published (unique in a sound data set) and `label` the number as
    published; `quality` is the same on 0..1, higher is better, by the data set's fixed range, and
    not clipped. `split` is the publisher's part; pictures of one `group` (original, scene) must
    stay on one side of any split; `subset` (source, distortion) is for reporting. `row` counts the
    labels of the label file from 0, missing pictures included. `deviation` is the standard
    deviation of the ratings behind the label, on its scale, `votes` their number, where known.
    `original` is the undistorted picture that it was made of, where there is one on disk.
    """

    path: Path
    name: str
    label: float
    quality: float
    split: Part | None
    group: str | None
    subset: str | None
    row: int
    deviation: float | None = None
    votes: int | None = None
    original: Path | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A picture of good quality without a label (DIV2K), to compare others with."""

    path: Path
    name: str
    split: Part


@dataclass(frozen=True, slots=True)
class DataSet:
    """A data set read from `root`, in the order of its label file.

    `missing` names the labelled pictures that are not on disk; they are not among `samples` but
    are counted in `rows`. `evidence` says how well this very layout is known; `notes` are plain
    sentences a person should read, `label_source` is the file and column the labels come from.
    `published_rows` is how many of the first rows the published MobileIQA code counts, None where
    it reads another label file or none at all.
    """

    name: str
    entry: Entry
    root: Path
    scale: LabelScale
    samples: tuple[Sample, ...]
    references: tuple[Reference, ...]
    missing: tuple[str, ...]
    rows: int
    label_source: str
    evidence: Evidence
    notes: tuple[str, ...]
    published_rows: int | None

    @property
    def published_parts(self) -> tuple[Part, ...]:
        """The parts the publisher names, of those that hold at least one picture."""
        found = {sample.split for sample in self.samples}
        found |= {reference.split for reference in self.references}
        return tuple(part for part in PARTS if part in found)

    @property
    def fingerprint(self) -> str:
        """SHA-256 over names, labels, parts, groups and range: equal for equal training data.

        It covers what the label file says, not the pixels.
        """
        digest = hashlib.sha256(repr(self.scale).encode())
        for sample in self.samples:
            line = (sample.name, sample.label, sample.split, sample.group)
            digest.update(repr(line).encode("utf-8", "surrogatepass"))
        for reference in self.references:
            digest.update(repr((reference.name, reference.split)).encode("utf-8", "surrogatepass"))
        return digest.hexdigest()
