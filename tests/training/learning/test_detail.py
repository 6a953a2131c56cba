"""What a network that sees windows is trained on: windows, copies of further kinds, kept levels."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from core.bundles.inputs import Crops, InputPolicy
from core.errors import PhotoError, RunError
from core.networks.mobileiqa.network import MobileIqa
from core.photos.windows import sharpest_windows
from training.datasets.sample import Sample
from training.learning.batches import BESIDE, portions, with_copies
from training.learning.copies import Copy, plain_frame, plan_copies, render
from training.learning.copy_store import Copies, CopyStore
from training.learning.further_copies import at_full_size, cost_of, plan_further, read_boxes
from training.learning.levels import LevelStore
from training.learning.loading import Flips, Key, Loader, Pictures, as_windows, normalised
from training.learning.measuring import images_of, measure_moments
from training.learning.native_faults import NATIVE
from training.learning.pixels import PixelStore
from training.learning.predicting import predict
from training.learning.regions import large_photos, region_of
from training.learning.trained_network import TrainedNetwork, stage_parameters
from training.learning.windows import CopyWindowStore, WindowStore, windows_of
from training.recipes.loss_settings import Degraded
from training.recipes.settings import RunConfig

CROPS = Crops(32, (0.0, 1.0))
HALF = (0.5, 0.5, 0.5)
SETTINGS = Degraded(
    sources=4, composites_each=1, triples=1, composites=1, natives=2, greys=1, subjects=1, plain=1,
    regions=1, regions_made=3, same=1,
)  # fmt: skip
BOXES = {"0.png": (2, 2, 10, 10), "2.png": (0, 0, 8, 16)}
SEES_DETAIL = {"grid": 4, "bounded": True, "registers": 2, "even_levels": True, "detail": True}


def nothing(*_: object) -> None:
    pass


class Shown:
    """Five photos, twice as large as the network's input, their copies, and both ones' windows."""

    def __init__(self, folder: Path) -> None:
        self.samples = []
        for number in range(5):
            random = np.random.default_rng(number)
            pixels = random.integers(0, 50 * number + 50, (128, 192, 3), np.uint8)
            path = folder / f"{number}.png"
            Image.fromarray(pixels).save(path)
            self.samples.append(Sample(path, path.name, 0.9, 0.9, "train", None, "", number))
        policy = InputPolicy("fixed", landscape=(96, 64))
        self.photos = PixelStore(self.samples, policy, keep=True, root=folder)
        self.windows = WindowStore(self.photos, CROPS, keep=True, root=folder)
        planned = plan_copies(self.samples, range(5), SETTINGS)
        settings = replace(SETTINGS, regions_from=str(folder))
        planned += plan_further(self.samples, range(5), settings, BOXES)
        store = CopyStore(self.photos, planned, keep=True, root=folder)
        made = CopyWindowStore(store, CROPS, keep=True, root=folder)
        for each in (self.photos, self.windows, store, made):
            each.prepare(nothing, nothing, 1)
        self.copies = Copies(store, 5, made)

    def photo(self, row: int) -> np.ndarray:
        return np.asarray(Image.open(self.samples[row].path))


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Shown:
    return Shown(tmp_path_factory.mktemp("shown"))


@pytest.fixture
def network(tiny: Callable[..., RunConfig], shown: Shown) -> MobileIqa:
    torch.manual_seed(3)
    made = MobileIqa(tiny(network=SEES_DETAIL).network)
    images = images_of([shown.photos, shown.windows], range(5), HALF, HALF, torch.device("cpu"))
    assert measure_moments(made, images, nothing)
    return made.eval().requires_grad_(False)


def test_windows_are_cut_from_the_photo_as_it_was_taken(shown: Shown) -> None:
    expected, _ = sharpest_windows(shown.photo(3), CROPS.side, CROPS.ranks)
    assert np.array_equal(shown.windows[3].reshape(2, 32, 32, 3), expected)
    one = as_windows(torch.from_numpy(shown.windows[3].transpose(2, 0, 1).copy())[None])
    assert torch.equal(one[0].permute(0, 2, 3, 1), torch.from_numpy(expected))


def test_a_native_fault_shows_in_the_windows_alone(shown: Shown) -> None:
    row, source = shown.copies.rows_of("native")[0]
    assert shown.copies.windows is not None
    assert np.array_equal(shown.copies.store[row - 5], shown.photos[source])
    assert not np.array_equal(shown.copies.windows[row - 5], shown.windows[source])
    assert cost_of(shown.copies.of(row)) > 0


@pytest.mark.parametrize("size", [(128, 192), (512, 640)])
def test_native_faults_are_as_wide_in_a_large_photo_as_in_a_small_one(
    size: tuple[int, int],
) -> None:
    photo = np.zeros((*size, 3), np.uint8)
    photo[:, size[1] // 2 :] = 255
    sigma = NATIVE["gaussian_blur"][5][0]
    damaged = at_full_size(Copy("native", 0, "gaussian_blur", 6, 1), photo)
    edge = damaged[size[0] // 2, :, 0].astype(float) / 255
    # Between the quartiles of a blurred edge lie 1.349 deviations.
    width = np.interp([0.25, 0.75], edge, np.arange(size[1]))
    assert width[1] - width[0] == pytest.approx(1.349 * sigma, rel=0.1)


def test_a_region_of_a_large_photo_is_shown_reduced_with_its_own_windows(shown: Shown) -> None:
    store, windows = shown.copies.store, shown.copies.windows
    assert windows is not None
    for clean, *damaged in shown.copies.regions:
        region = region_of(shown.copies.of(clean), (96, 64))
        assert region.shape == (128, 192, 3)
        corner = region[:2, :2].reshape(4, 3).mean(0)
        assert np.abs(store[clean - 5][0, 0] - corner).max() <= 0.5
        assert np.array_equal(windows[clean - 5], windows_of(region, CROPS))
        assert len(damaged) == 3
        for row in damaged:
            assert not np.array_equal(windows[row - 5], windows[clean - 5])
            assert store.path(row - 5) == store.path(clean - 5)
    with pytest.raises(PhotoError, match="smaller than 384 x 256"):
        region_of(shown.copies.of(clean), (192, 128))


def test_large_photos_are_looked_for_where_they_are_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(RunError, match="no photo in the folder"):
        large_photos(tmp_path)
    with pytest.raises(RunError, match="cannot be read"):
        large_photos(tmp_path / "gone")


def test_native_levels_keep_clear_of_those_tested() -> None:
    tested = {"gaussian_blur": (1.5, 3), "motion_blur": (8,), "gaussian_noise": (12, 24)}
    tested["jpeg"] = (30, 12)
    for ladder, levels in tested.items():
        for trained, _ in NATIVE[ladder]:
            assert all(abs(trained - level) > 0.05 * level for level in levels)


def test_subject_and_background_are_blurred_one_without_the_other(shown: Shown) -> None:
    clean = shown.photo(0)
    box = (4, 4, 12, 12)
    inner, outer = (Copy(kind, 0, "gaussian_blur", 6, 1, box) for kind in ("subject", "around"))
    within = (render(inner, clean) != clean).any(2)
    beyond = (render(outer, clean) != clean).any(2)
    middle = np.s_[32:96, 48:144]
    assert within[middle].mean() > 0.9
    assert not beyond[middle].any()
    within[middle] = False
    assert not within.any()
    assert beyond.mean() > 0.6


def test_black_and_white_has_no_colour_and_plain_frames_nothing(shown: Shown) -> None:
    grey = render(Copy("grey", 0, "", 1, 1), shown.photo(0))
    assert np.ptp(grey, axis=2).max() == 0
    assert plain_frame((8, 8), 4).max() == 0
    assert plain_frame((8, 8), 5).min() == 255
    assert np.ptp(plain_frame((8, 8), 6), axis=(0, 1)).max() == 0
    assert 100 < plain_frame((64, 64), 7).mean() < 156


def test_the_same_photo_is_saved_anew_and_made_small() -> None:
    random = np.random.default_rng(2)
    photo = np.repeat(random.integers(90, 120, (640, 960, 1), np.uint8), 3, 2)
    shown = photo[:320, :480]
    for seed in range(4):
        saved = render(Copy("saved", 0, "", 1, seed), shown)
        assert saved.shape == shown.shape
        assert 0 < np.abs(saved.mean(2) - shown.mean(2)).mean() < 3
    for level, shorter in ((1, 256), (2, 128)):
        copy = Copy("small", 0, "", level, 0)
        assert render(copy, shown).shape == shown.shape
        assert at_full_size(copy, photo).shape == (shorter, shorter * 3 // 2, 3)
        assert at_full_size(copy, photo[:100]).shape == (100, 960, 3)  # smaller than that


def test_only_what_batches_ask_for_is_made(shown: Shown) -> None:
    planned = plan_further(shown.samples, range(5), Degraded(sources=3, greys=1), {})
    assert [copy.kind for copy in planned] == ["grey"] * 3
    assert plan_further(shown.samples, range(5), Degraded(sources=3), BOXES) == []


def test_boxes_are_read_or_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "subjects.json"
    path.write_text(json.dumps({"a.jpg": [0, 1, 8, 9]}), encoding="utf-8")
    assert read_boxes(path) == {"a.jpg": (0, 1, 8, 9)}
    for wrong in ('{"a": [0, 0, 8]}', '{"a": [9, 0, 8, 8]}', "[1]", "no"):
        path.write_text(wrong, encoding="utf-8")
        with pytest.raises(RunError, match="boxes cannot be read"):
            read_boxes(path)


def test_batches_bring_rows_that_belong_together(shown: Shown) -> None:
    (batch,) = with_copies([(0, 1)], shown.photos.sizes, shown.copies, SETTINGS, seed=1, epoch=0)
    assert {kind: len(groups) for kind, groups in batch.beside.items()} == {
        "natives": 2, "subjects": 1, "greys": 1, "plain": 1, "regions": 1, "same": 1,
    }  # fmt: skip
    of = shown.copies.of
    for source, row in batch.beside["natives"]:
        assert (of(row).kind, of(row).source) == ("native", source)
    ((source, inner, outer),) = batch.beside["subjects"]
    assert [(of(row).kind, of(row).source) for row in (inner, outer)] == [
        ("subject", source), ("around", source)
    ]  # fmt: skip
    shared = [one for rank in (0, 1) for one in portions(batch, 2, 2, rank)]
    for kind in BESIDE:
        found = [group for one in shared for group in one.beside.get(kind, ())]
        assert sorted(found) == sorted(batch.beside[kind])
    photos, beside = portions(batch, 1, 1, 0)
    assert [key.row for key in photos.keys(0)] == [0, 1]
    rows = [key.row for key in beside.keys(0)]
    assert rows[-15:-10] == [batch.beside["natives"][1][1], source, inner, outer,
                           batch.beside["greys"][0][0]]  # fmt: skip


def test_kept_levels_give_what_the_pictures_give(
    network: MobileIqa, shown: Shown, tmp_path: Path
) -> None:
    flips = Flips(0, 0.0, 0.0)
    own = [shown.photos, shown.windows]
    pictures = Pictures(own, flips, shown.copies, own=2)
    natives = shown.copies.rows_of("native")
    rows = [*range(5), *(row for row, _ in natives)]
    sizes = [*shown.photos.sizes, *shown.copies.store.sizes]

    def levels() -> LevelStore:
        return LevelStore(
            pictures, rows, sizes, "content", network, HALF, HALF, flips,
            teachers=True, root=tmp_path, same=dict(natives),
        )  # fmt: skip

    said: list[int] = []
    levels().prepare(network, lambda done, _total: said.append(done), nothing)
    levels().prepare(network, lambda *_: pytest.fail("they are there"), nothing)
    assert said == list(range(1, len(rows) + 1))
    trained = TrainedNetwork(network, None)
    keys = [[Key(row, 0, row) for row in rows]]
    (kept,) = Loader(levels()).batches(keys)
    (plain,) = Loader(pictures).batches(keys)
    from_kept = trained([part.float() for part in kept], 5)
    from_pictures = trained([normalised(p, HALF, HALF, torch.device("cpu")) for p in plain], 5)
    assert torch.allclose(from_kept.raw, from_pictures.raw, atol=1e-4)
    assert torch.allclose(from_kept.x, from_pictures.x, atol=5e-3)
    assert not torch.allclose(from_kept.x[:, 0], from_kept.x[:, 3], atol=5e-2)
    without = trained([part.float() for part in kept], 5, with_detail=False)
    assert not torch.allclose(from_kept.raw, without.raw, atol=1e-6)
    photo = levels()[Key(3, 0)]
    assert torch.equal(photo[3], pictures[Key(3, 0)][0])  # for a teacher
    assert len(levels()[Key(3, 0, 3)]) == 3


def test_mirrored_levels_are_the_levels_mirrored(
    network: MobileIqa, shown: Shown, tmp_path: Path
) -> None:
    def levels(flips: Flips) -> LevelStore:
        pictures = Pictures([shown.photos, shown.windows], flips, None, own=2)
        made = LevelStore(
            pictures, range(5), shown.photos.sizes, "", network, HALF, HALF, flips,
            teachers=False, root=tmp_path,
        )  # fmt: skip
        made.prepare(network, nothing, nothing)
        return made

    plain, turned = levels(Flips(0, 0, 0))[Key(1, 0)], levels(Flips(0, 1, 0))[Key(1, 0)]
    assert torch.equal(plain[0].flip(2), turned[0])
    assert torch.equal(plain[1].flip(2), turned[1])
    assert torch.equal(plain[2], turned[2])


def test_photos_are_scored_with_their_windows(network: MobileIqa, shown: Shown) -> None:
    own = [shown.photos, shown.windows]
    found = predict(network, own, range(5), mean=HALF, std=HALF, batch=2)
    image, windows = (
        normalised(torch.from_numpy(s[4].transpose(2, 0, 1).copy())[None], HALF, HALF,
                   torch.device("cpu"))
        for s in own
    )  # fmt: skip
    _, out = network.outputs(image, as_windows(windows))
    assert found.raw[4] == pytest.approx(float(out.raw[0]), abs=1e-5)


@pytest.mark.parametrize("with_detail", [True, False])
def test_every_parameter_has_a_gradient(network: MobileIqa, with_detail: bool) -> None:
    """Several processes wait for each other's."""
    trained = TrainedNetwork(network.requires_grad_(True), None)
    windows = torch.randn(2, 3, 64, 32)
    seen = trained([torch.randn(2, 3, 64, 96), windows], 2, with_detail=with_detail)
    torch.autograd.backward(seen.raw.sum() + seen.opinions.sum())
    used = set(stage_parameters(network.backbone, 5))
    beyond = set(network.backbone.parameters()) - used
    assert all(p.grad is not None for p in network.parameters() if p not in beyond)
