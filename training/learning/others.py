"""Scores of photos by others than the student's teacher: best by models that never learnt from the
photo they score (cross-fitting), which say what its own label does not say already."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from core.errors import RunError
from training.datasets.sample import Sample


@dataclass(frozen=True, slots=True)
class OtherScores:
    """`of` (N,): the score of each sample on 0..1, NaN where the file has none; `sha256` of the
    file."""

    of: Tensor
    sha256: str


def read_scores(path: Path, samples: Sequence[Sample]) -> OtherScores:
    """From a CSV with columns `name` and `score` (0..1). Raises RunError where it cannot be read,
    a score is out of range, or it has none of these samples."""
    try:
        content = path.read_bytes()
        rows = list(csv.DictReader(content.decode("utf-8-sig").splitlines()))
        scores = {row["name"]: float(row["score"]) for row in rows}
        for name, score in scores.items():
            if not 0 <= score <= 1:
                raise ValueError(f"{name} has {score:g}, not 0 to 1")
    except (OSError, ValueError, TypeError) as error:
        raise RunError(f"The further scores cannot be read ({error}).", path) from error
    except KeyError as error:
        message = f"The further scores need the columns name and score; there is no {error}."
        raise RunError(message, path) from error
    found = [scores.get(sample.name, float("nan")) for sample in samples]
    if not scores.keys() & {sample.name for sample in samples}:
        raise RunError("The further scores are of none of these photos: compare the names.", path)
    return OtherScores(torch.tensor(found), hashlib.sha256(content).hexdigest())
