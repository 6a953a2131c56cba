"""Tastes for tests: of ratings that follow what is known."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np

from core.bundles.bundle import Bundle, open_bundle
from core.families.registry import load_model
from core.families.taste.agreement import agreement
from core.families.taste.file import write_taste
from core.families.taste.learned import Learned, learn
from core.families.taste.section import RATINGS, Encoder, Section
from core.families.taste.votes import Count, Rated, Vote, votes_of
from core.photos.decode import Decoded


def some_votes(count: int, features: int = 40, seed: int = 0, *, noise: float = 0.3) -> list[Vote]:
    """Votes of somebody who likes the first feature, and cares nothing for the score."""
    random = np.random.default_rng(seed)
    rows = random.normal(size=(count, features)).astype(np.float16)
    liked = rows[:, 0].astype(float) + noise * random.normal(size=count)
    stars = 1 + np.searchsorted(np.quantile(liked, [0.15, 0.35, 0.65, 0.85]), liked)
    scores = random.uniform(20, 90, count)
    return votes_of(
        Rated(Path(f"/photos/{number}.jpg"), float(stars[number]), rows[number], scores[number])
        for number in range(count)
    )


def section_of(votes: list[Vote], learned: Learned, encoder: Bundle) -> Section:
    """What a taste's manifest says of it."""
    model = load_model(encoder.path, threads=1).identity
    return Section(
        Encoder.of(model),
        learned.taste.width,
        sum(len(vote.photos) for vote in votes),
        Count.of(votes),
        RATINGS,
        agreement(votes, learned),
    )


def write_taste_on(encoder: Bundle, folder: Path) -> Bundle:
    """A taste that was learned on an encoder's features, with a copy of that one beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    copy = open_bundle(Path(shutil.copy(encoder.path, folder / "encoder.iqa")))
    model = load_model(copy.path, threads=1)
    assert model.inputs.whole is not None
    width, height = model.inputs.whole.size_for(600, 400)
    grey = Decoded(np.full((height, width, 3), 128, np.uint8), (600, 400))
    seen = model.assess(grey).features
    assert seen is not None
    votes = some_votes(40, len(seen))
    learned = learn(votes)
    section = section_of(votes, learned, copy)
    return write_taste(folder / "my-taste.iqa", learned.taste, section, copy.manifest)
