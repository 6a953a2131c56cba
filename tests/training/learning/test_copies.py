"""Degraded copies: their plan is the seed's own, and they are degraded where they say."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.bundles.inputs import InputPolicy
from training.datasets.sample import Sample
from training.learning.batches import Batch, portions, with_copies
from training.learning.copies import TRAINING_LEVELS, Copy, plan_copies, render
from training.learning.copy_store import Copies, CopyStore
from training.learning.loading import Flips, Key, Loader, Pictures
from training.learning.pixels import PixelStore
from training.recipes.loss_settings import Degraded

TEST_LEVELS = {
    "gaussian_blur": (0.8, 1.4, 2.2, 3.4, 5.0),
    "motion_blur": (5, 9, 15, 23, 33),
    "gaussian_noise": (4, 8, 15, 25, 40),
    "jpeg": (60, 35, 20, 12, 6),
    "over_exposure": (0.7, 1.3, 1.9, 2.5, 3.2),
    "under_exposure": (1.0, 1.8, 2.6, 3.4, 4.2),
    "contrast_loss": (0.75, 0.55, 0.40, 0.27, 0.15),
    "down_up": (1.5, 2.0, 3.0, 4.5, 6.0),
    "banding": (24, 14, 9, 6, 4),
}


@pytest.mark.parametrize("ladder", TEST_LEVELS)
def test_training_levels_keep_clear_of_the_test_levels(ladder):
    for trained in TRAINING_LEVELS[ladder]:
        for tested in TEST_LEVELS[ladder]:
            assert abs(trained - tested) > 0.05 * tested


def _sample(number: int, quality: float, folder: Path = Path()) -> Sample:
    path = folder / f"{number}.png"
    subset = f"ss0{number % 3 + 1}"
    return Sample(path, path.name, quality, quality, "train", None, subset, number)


def test_the_plan_is_that_of_the_shipped_models_materials():
    """Frozen: the copies that training/default_model/materials.py (commit 065ae9e) drew."""
    random = np.random.default_rng(3)
    samples = [_sample(n, round(float(random.random()), 4)) for n in range(40)]
    settings = Degraded(sources=6, clean=0.6, clean_in=("ss02 0.5",), seed=20241)
    copies = plan_copies(samples, range(40), settings)
    lines = [repr((c.kind, c.source, c.ladder, c.level, c.seed, c.box)) for c in copies]
    assert len(lines) == 6 * (2 * 9 + 5)
    assert (
        hashlib.sha256("\n".join(lines).encode()).hexdigest()
        == "6a7d45fc788ebe3489de6e2c833b37a3ffdaead538dcb9993871672d05a64800"
    )


def test_only_clean_photos_of_the_given_rows_are_degraded():
    samples = [_sample(n, 0.9 if n % 2 else 0.55) for n in range(12)]
    copies = plan_copies(samples, range(3, 12), Degraded(sources=100, clean=0.6))
    assert {c.source for c in copies} == {3, 5, 7, 9, 11}
    lower = Degraded(sources=100, clean=0.6, clean_in=("ss02 0.5",))
    assert {c.source for c in plan_copies(samples, range(12), lower)} == {1, 3, 5, 7, 9, 11, 4, 10}
    kinds = [c.kind for c in copies]
    assert (kinds.count("whole"), kinds.count("part")) == (5 * 9 * 2, 5 * 5)


def test_a_composite_is_degraded_inside_its_box_alone():
    clean = np.random.default_rng(0).integers(0, 255, (512, 512, 3), np.uint8)
    copy = Copy("part", 0, "gaussian_blur", 6, 1, (0, 8, 8, 16))
    changed = (render(copy, clean) != clean).any(2)
    assert changed[:256, 256:].mean() > 0.9
    assert not changed[256:].any()
    assert not changed[:, :256].any()


@pytest.fixture
def copies(tmp_path) -> Copies:
    samples = []
    for number in range(8):
        size = (64, 32) if number < 6 else (32, 64)
        pixels = np.random.default_rng(number).integers(0, 255, (*size[::-1], 3), np.uint8)
        samples.append(_sample(number, 0.9, tmp_path))
        Image.fromarray(pixels).save(samples[-1].path)
    policy = InputPolicy("fixed", landscape=(64, 32))
    clean = PixelStore(samples, policy, keep=True, root=tmp_path)
    clean.prepare(lambda *_: None, lambda: None, 1)
    planned = plan_copies(samples, range(8), Degraded(sources=8))
    store = CopyStore(clean, planned, keep=True, root=tmp_path)
    store.prepare(lambda *_: None, lambda: None, 1)
    return Copies(store, 8)


def test_kept_copies_are_those_rendered_again(copies, tmp_path):
    again = CopyStore(copies.store._clean, copies.store.copies, keep=False, root=tmp_path)
    again.take_sizes()
    assert again.sizes == copies.store.sizes
    for row in (0, 17, 20, 22):
        assert np.array_equal(again[row], copies.store[row])


def test_batches_bring_copies_of_their_photos_size(copies):
    clean = copies.store._clean
    photos = [(0, 1, 2), (6, 7)]
    settings = Degraded(sources=8, triples=3, composites=4)
    batches = with_copies(photos, clean.sizes, copies, settings, seed=1, epoch=0)
    assert batches == with_copies(photos, clean.sizes, copies, settings, seed=1, epoch=0)
    assert batches != with_copies(photos, clean.sizes, copies, settings, seed=1, epoch=1)
    assert [len(b.triples) for b in batches] == [3, 2]  # there are but two photos of that size
    assert [len(b.composites) for b in batches] == [4, 4]
    for batch in batches:
        for source, milder, worse in batch.triples:
            low, high = copies.of(milder), copies.of(worse)
            assert source == low.source == high.source
            assert low.ladder == high.ladder
            assert low.level < high.level
            assert clean.sizes[source] == clean.sizes[batch.photos[0]]
        for row, source in batch.composites:
            assert copies.of(row).kind == "part"
            assert copies.of(row).source == source
    assert with_copies(photos, clean.sizes, None, settings, seed=1, epoch=0) == [
        Batch(rows) for rows in photos
    ]


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_portions_share_a_batch_without_loss(processes):
    triples = tuple((n, 10 + n, 20 + n) for n in range(5))
    composites = tuple((30 + n, n) for n in range(2))
    batch = Batch(tuple(range(7)), triples, composites)
    found = [one for rank in range(processes) for one in portions(batch, 3, processes, rank)]
    assert sorted(t for one in found for t in one.triples) == list(triples)
    assert sorted(c for one in found for c in one.composites) == list(composites)
    beside = [one for one in found if not one.share.part]
    assert {(one.triples_in_batch, one.composites_in_batch) for one in beside} == {(5, 2)}
    assert len(found) == 6 * processes
    rows = [row for one in found if not one.share.is_idle for row in one.share.rows]
    assert sorted(rows) == list(range(7))


def test_a_clean_photo_and_its_copies_are_mirrored_alike(copies):
    clean = copies.store._clean
    (batch,) = with_copies(
        [(0, 1)], clean.sizes, copies, Degraded(triples=2, composites=2), seed=4, epoch=3
    )
    photos, beside = portions(batch, 1, 1, 0)
    keys = [*photos.keys(3), *beside.keys(3)]
    rows = [0, 1, *(r for t in batch.triples for r in t)]
    rows += [r for r, _ in batch.composites] + [c for _, c in batch.composites]
    assert [key.row for key in keys] == rows
    flips = Flips(9, 0.5, 0.5)
    ((images,),) = Loader(Pictures([clean], flips, copies)).batches([keys])
    for key, image in zip(keys, images, strict=True):
        left, top = flips.of(Key(key.row if key.like is None else key.like, 3))
        picture = clean[key.row] if key.row < 8 else copies.store[key.row - 8]
        wanted = picture[:: -1 if top else 1, :: -1 if left else 1]
        assert np.array_equal(image.permute(1, 2, 0).numpy(), wanted)


def test_copies_are_shown_to_the_student_alone(copies):
    clean = copies.store._clean
    pictures = Pictures([clean, clean], Flips(0, 0, 0), copies)
    keys = [Key(0, 0), Key(1, 0), Key(2, 0, 2), Key(9, 0, 2)]
    ((own, teachers),) = Loader(pictures).batches([keys])
    assert (len(own), len(teachers)) == (4, 2)
