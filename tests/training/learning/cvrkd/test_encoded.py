"""Pooled features on disk: what the network gives, computed once, known by content."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from core.bundles.inputs import InputPolicy
from core.errors import RunError
from core.families.cvrkd.cutting import cut, patch_plan, shifted
from core.networks.cvrkd.network import Cvrkd
from core.networks.cvrkd.presets import SMALL
from training.datasets.sample import Sample
from training.learning.cvrkd.encoded import PooledStore, Seeing, View
from training.learning.cvrkd.fresh import FreshWindows
from training.learning.cvrkd.lesson import begin_anew, features_of, losses, scores
from training.learning.cvrkd.material import Material, Pool
from training.learning.loading import normalised

TINY = replace(SMALL, patches=2, side=64, channels=4, width=16, difference_blocks=2, lq_blocks=1,
               grid=2)  # fmt: skip
SEEING = Seeing(InputPolicy("shorter-side", 96, 384, 8), (0.5,) * 3, (0.5,) * 3)
CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def network() -> Cvrkd:
    torch.manual_seed(1)
    return Cvrkd(TINY).eval()


@pytest.fixture
def photos(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{name}.png" for name in "abcd"]
    for seed, path in enumerate(paths):
        values = np.random.default_rng(seed).integers(0, 256, (12, 16, 3)).astype(np.uint8)
        Image.fromarray(values).resize((128, 96)).save(path)
    return paths


def _store(network: Cvrkd, root: Path) -> PooledStore:
    return PooledStore(network, SEEING, root)


def _nothing(*_given: object) -> None:
    """Nobody listens."""


def test_features_are_the_networks_own_and_shifted_grids_others(network, photos, tmp_path):
    store = _store(network, tmp_path / "kept")
    views = [View(photos[0]), View(photos[0], 3)]
    store.prepare(views, _nothing, _nothing)
    pixels = np.asarray(Image.open(photos[0]))
    for view in views:
        windows = np.stack(cut(pixels, shifted(patch_plan(2), view.grid), 64))
        images = torch.from_numpy(windows.transpose(0, 3, 1, 2).copy())
        with torch.inference_mode():
            wanted = network.encode(normalised(images, *[(0.5,) * 3] * 2, CPU)[None]).features
            given = features_of(network, store.pooled([view], CPU))
        assert torch.allclose(given, wanted, atol=2e-3)
    kept = store.pooled(views, CPU)
    assert not torch.allclose(kept[0], kept[1], atol=1e-2)


def test_a_photo_is_known_by_content_and_nothing_is_computed_twice(network, photos, tmp_path):
    store, told = _store(network, tmp_path / "kept"), list[tuple[int, int]]()
    copy = tmp_path / "copy.png"
    copy.write_bytes(photos[0].read_bytes())
    store.prepare([View(p) for p in (*photos[:2], copy)], lambda *n: told.append(n), _nothing)
    assert told == [(1, 2), (2, 2)]
    again, more = _store(network, tmp_path / "kept"), list[tuple[int, int]]()
    again.prepare([View(p) for p in (*photos, copy)], lambda *n: more.append(n), _nothing)
    assert more == [(1, 2), (2, 2)]
    assert torch.equal(again.pooled([View(copy)], CPU), store.pooled([View(photos[0])], CPU))


def test_what_a_crash_left_half_done_is_made_again(network, photos, tmp_path):
    views = [View(path) for path in photos]
    whole = _store(network, tmp_path / "whole")
    whole.prepare(views, _nothing, _nothing)
    broken = _store(network, tmp_path / "broken")
    broken.prepare(views[:3], _nothing, _nothing)
    features, index = broken.folder / "features.bin", broken.folder / "index.jsonl"
    features.write_bytes(features.read_bytes()[:-100])  # of the third photo
    index.write_bytes(index.read_bytes() + b'{"content": "half a li')
    again = _store(network, tmp_path / "broken")
    again.prepare(views, _nothing, _nothing)
    assert torch.equal(again.pooled(views, CPU), whole.pooled(views, CPU))
    assert len(index.read_text().splitlines()) == 4


def test_an_interruption_keeps_what_is_done(network, photos, tmp_path, monkeypatch):
    monkeypatch.setattr("training.learning.cvrkd.encoded._SAVED_EVERY", 1)
    store, asked = _store(network, tmp_path / "kept"), [0]

    def poll() -> None:
        asked[0] += 1
        if asked[0] == len(photos) + 3:  # the photos are looked up first
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.prepare([View(path) for path in photos], _nothing, poll)
    lines = (store.folder / "index.jsonl").read_text().splitlines()
    assert len(lines) == 2
    assert {"content", "grid"} == set(json.loads(lines[0]))


def test_a_photo_that_cannot_be_read_is_told_until_it_can(network, photos, tmp_path):
    damaged, copy, away = (tmp_path / f"{name}.png" for name in ("damaged", "copy", "away"))
    damaged.write_bytes(b"no picture")
    copy.write_bytes(b"no picture")
    store = _store(network, tmp_path / "kept")
    views = [View(damaged), View(copy), View(photos[0]), View(away), View(away, 1)]
    for _ in range(2):
        store.prepare(views, _nothing, _nothing)
        assert [bool(store.error(view)) for view in views] == [True, True, False, True, True]
    away.write_bytes(photos[1].read_bytes())
    store.prepare(views, _nothing, _nothing)
    assert [bool(store.error(view)) for view in views] == [True, True, False, False, False]
    assert len(store.pooled([views[2], views[4]], CPU)) == 2
    index = store.folder / "index.jsonl"
    old = '{"content": "damaged", "grid": 0, "error": "as once kept"}\n'
    index.write_text(old + index.read_text())
    again = _store(network, tmp_path / "kept")
    again.prepare(views[2:4], _nothing, _nothing)
    assert torch.equal(again.pooled(views[2:4], CPU), store.pooled(views[2:4], CPU))


def test_another_backbone_has_a_store_of_its_own(network, tmp_path):
    torch.manual_seed(2)
    other = Cvrkd(TINY)
    assert _store(network, tmp_path).folder != _store(other, tmp_path).folder


def test_a_folder_that_cannot_be_written_is_told(network, photos, tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(RunError, match="cannot be kept"):
        _store(network, tmp_path / "file").prepare([View(photos[0])], _nothing, _nothing)


def _material(network: Cvrkd, photos: list[Path], root: Path) -> Material:
    samples = tuple(
        Sample(path, path.name, 1.0, 0.25 * n, None, path.name, None, n, original=photos[-1])
        for n, path in enumerate(photos[:3])
    )
    store = _store(network, root)
    store.prepare([View(path) for path in photos], _nothing, _nothing)
    pool = Pool(tuple(View(path) for path in photos[:3]), tuple(p.name for p in photos[:3]))
    return Material(samples, {"train": (0, 1, 2)}, {"train": pool}, store, 1, 0)


def test_references_are_of_other_content_and_drawn_anew_by_the_seed(network, photos, tmp_path):
    material = _material(network, photos, tmp_path / "kept")
    drawn = [material.drawn([0, 1, 2], epoch).references for epoch in range(12)]
    assert drawn == [material.drawn([0, 1, 2], epoch).references for epoch in range(12)]
    assert len(set(drawn)) > 1
    for references in drawn:
        assert all(view.path != own for view, own in zip(references, photos, strict=False))
    batch = material.batch([0, 2], 0, CPU)
    assert batch.labels.tolist() == [1.0, 3.0]
    assert batch.photos.shape == (2, 2, sum(network.widths), 2, 2)


def test_a_student_learns_features_of_a_teacher_that_saw_the_originals(network, photos, tmp_path):
    torch.manual_seed(3)
    student, teacher = (Cvrkd(TINY) for _ in range(2))
    begin_anew(student, 3.0)
    batch = _material(network, photos, tmp_path / "kept").batch([0, 1], 0, CPU)
    alone = losses(student, batch, "student")
    taught = losses(student, batch, "student", teacher, weight=2.0)
    assert set(alone) == {"score"}
    assert set(taught) == {"score", "features"}
    assert torch.equal(alone["score"], taught["score"])
    once = losses(student, batch, "student", teacher, weight=1.0)
    assert taught["features"].item() == pytest.approx(2 * once["features"].item())
    half = replace(batch, has_original=torch.tensor([True, False]), originals=batch.originals[:1])
    assert losses(student, half, "student", teacher)["features"].item() > 0
    taught["features"].backward()
    assert all(p.grad is None for p in teacher.parameters())
    assert student.scale_heads[0].weight.grad is not None


def test_new_layers_begin_small_and_the_score_in_the_middle(photos, tmp_path):
    torch.manual_seed(4)
    fresh = Cvrkd(TINY)
    backbone = {name: value.clone() for name, value in fresh.backbone.state_dict().items()}
    begin_anew(fresh, 3.0)
    assert all(torch.equal(backbone[n], v) for n, v in fresh.backbone.state_dict().items())
    material = _material(fresh, photos, tmp_path / "kept")
    found = scores(fresh, material.store, [View(photos[0])], [[View(p) for p in photos[1:]]])
    assert found.shape == (1, 3)
    assert np.allclose(found, 3.0, atol=0.2)
    lq, *references = (features_of(fresh, material.store.pooled([View(p)], CPU)) for p in photos)
    wanted = [fresh.compare(lq, one).score.item() for one in references]
    assert np.allclose(found[0], wanted, atol=1e-6)


def test_windows_cut_anew_are_aligned_and_others_in_each_epoch(network, photos, tmp_path):
    material = _material(network, photos, tmp_path / "kept")
    same = replace(material.samples[0], original=photos[0])
    material = replace(material, samples=(same, *material.samples[1:]))
    fresh = FreshWindows(material, SEEING, "teacher")
    first, again, later = (fresh.batch(network, [0], epoch, CPU) for epoch in (0, 0, 1))
    assert torch.equal(first.photos, first.originals)  # alike: mirrored, turned and cut
    assert torch.equal(first.photos, again.photos)
    assert not torch.equal(first.photos, later.photos)
    student = FreshWindows(material, SEEING, "student").batch(network, [0, 1], 0, CPU)
    assert student.references.shape == student.photos.shape
