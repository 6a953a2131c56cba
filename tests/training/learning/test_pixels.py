"""Decoded photos on disk: exact, shared, continued after a crash, honest about bad files."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from core.bundles.inputs import InputPolicy
from core.errors import PhotoError, RunError
from core.photos.decode import decode_for_scoring
from training.datasets.sample import Sample
from training.learning import store as store_module
from training.learning.loading import AS_IT_IS, Flips, Key, Loader, Pictures, normalised
from training.learning.pixels import PixelStore
from training.learning.sampling import flips

POLICY = InputPolicy("fixed", landscape=(48, 32))


@pytest.fixture
def samples(tmp_path):
    made = []
    for n in range(70):
        path = tmp_path / f"{n}.jpg"
        size = (90, 60) if n % 3 else (60, 90)
        pixels = np.random.default_rng(n).integers(0, 256, (*size[::-1], 3)).astype(np.uint8)
        Image.fromarray(pixels).save(path)
        made.append(Sample(path, path.name, 0.5, 0.5, None, None, None, n))
    return made


def _prepared(samples, root, *, keep=True, poll=lambda: None, policy=POLICY):
    told = []
    store = PixelStore(samples, policy, keep=keep, root=root)
    store.prepare(lambda done, total: told.append((done, total)), poll, 2)
    return store, told


@pytest.mark.parametrize("keep", [True, False])
def test_pixels_are_those_of_the_app(samples, tmp_path, keep):
    store, told = _prepared(samples, tmp_path / "root", keep=keep)
    assert told[-1] == (70, 70)
    for row in (0, 1, 69):
        wanted = decode_for_scoring(samples[row].path, POLICY.size_for).pixels
        assert np.array_equal(store[row], wanted)
    assert store[0].shape == (48, 32, 3)  # portrait
    _, again = _prepared(samples, tmp_path / "root", keep=keep)
    assert again == []


def test_a_store_goes_on_where_it_was_left(samples, tmp_path):
    root = tmp_path / "root"
    calls = 0

    def interrupt():
        nonlocal calls
        calls += 1
        if calls > 50:
            raise InterruptedError("enough")

    with pytest.raises(RunError, match="enough"):
        _prepared(samples, root, poll=interrupt)
    store = PixelStore(samples, POLICY, keep=True, root=root)
    assert store.missing() == 38  # whole groups of 32 count
    # What a crash may leave: pixels without a line, half a line, a line without its pixels.
    with (store.folder / "pixels.bin").open("ab") as file:
        file.write(b"half a photo")
    with (store.folder / "index.jsonl").open("ab") as file:
        file.write(b'{"at": 999999999, "width": 48, "height": 32}\n{"at": 3')
    store, told = _prepared(samples, root)
    assert told[0] == (33, 70)
    for row in (5, 31, 32, 69):
        wanted = decode_for_scoring(samples[row].path, POLICY.size_for).pixels
        assert np.array_equal(store[row], wanted)


def test_bad_files_are_named_once_and_for_all(samples, tmp_path):
    samples[3].path.write_bytes(b"nothing")
    samples[4].path.unlink()
    store, _ = _prepared(samples, tmp_path / "root")
    assert [n for n, place in enumerate(store.stored) if place.error] == [3, 4]
    with pytest.raises(PhotoError) as caught:
        store[3]
    assert caught.value.path == samples[3].path
    assert store[5].shape == (32, 48, 3)
    again, told = _prepared(samples, tmp_path / "root")
    assert (told, again.stored) == ([], store.stored)


def test_other_files_or_sizes_have_a_store_of_their_own(samples, tmp_path):
    first = PixelStore(samples, POLICY, keep=True, root=tmp_path)
    other = PixelStore(samples, InputPolicy("fixed", landscape=(64, 32)), keep=True, root=tmp_path)
    fewer = PixelStore(samples[1:], POLICY, keep=True, root=tmp_path)
    samples[0].path.write_bytes(samples[1].path.read_bytes())
    changed = PixelStore(samples, POLICY, keep=True, root=tmp_path)
    assert len({store.folder for store in (first, other, fewer, changed)}) == 4


def test_a_disk_without_room_is_told_before_it_is_full(samples, tmp_path, monkeypatch):
    monkeypatch.setattr(store_module, "RESERVE_BYTES", 2**60)
    with pytest.raises(RunError, match=r"data\.cache_folder"):
        _prepared(samples, tmp_path / "root")


@pytest.mark.parametrize("workers", [0, 1])
def test_loaded_photos_are_mirrored_by_epoch_and_photo(samples, tmp_path, workers):
    store, _ = _prepared(samples, tmp_path / "root")
    photos = Pictures([store, store], Flips(7, 0.5, 0.5))
    loader = Loader(photos, workers=workers)
    seen = set()
    for epoch in (0, 1):
        keys = [[Key(row, epoch) for row in (1, 2, 4, 5)]]
        ((images, twice),) = loader.batches(keys)
        assert images.equal(twice)
        for (row, *_), image in zip(keys[0], images, strict=True):
            left, top = flips(7, epoch, row, 0.5, 0.5)
            seen.add((left, top))
            wanted = store[row][:: -1 if top else 1, :: -1 if left else 1]
            assert np.array_equal(image.permute(1, 2, 0).numpy(), wanted)
    assert len(seen) > 1
    ((plain, _),) = loader.batches([[Key(1, AS_IT_IS)]])
    assert np.array_equal(plain[0].permute(1, 2, 0).numpy(), store[1])
    mean, std = (0.1, 0.2, 0.3), (0.5, 0.25, 2.0)
    scaled = normalised(plain, mean, std, plain.device)
    wanted = (store[1].transpose(2, 0, 1) / 255 - np.reshape(mean, (3, 1, 1))) / np.reshape(
        std, (3, 1, 1)
    )
    assert np.allclose(scaled[0].numpy(), wanted, atol=1e-6)
