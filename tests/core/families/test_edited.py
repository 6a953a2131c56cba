"""A copy of a photo with faults laid on is, for the model, the photo with these faults."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from PIL import Image

from core.bundles.inputs import Crops, InputPolicy, Inputs
from core.families.edited import EditedPhoto
from core.families.preparing import prepare
from core.families.strokes import Path, Stroke
from core.photos.laid_faults import Fault, laid
from core.photos.windows import sharpest_windows

INPUTS = Inputs(InputPolicy("shorter-side", side=192, limit=384), Crops(64, (0.0, 0.5, 1.0)))


def photo(width: int = 900, height: int = 620) -> np.ndarray:
    random = np.random.default_rng(2)
    coarse = Image.fromarray(random.integers(0, 256, (9, 12, 3), dtype=np.uint8))
    picture = np.asarray(coarse.resize((width, height), Image.Resampling.BICUBIC), np.int16)
    grain = random.integers(-20, 21, picture.shape, dtype=np.int16)
    return np.clip(picture + grain, 0, 255).astype(np.uint8)


def strokes(fault: Fault) -> list[Stroke]:
    return [
        Stroke(fault, 0.7, ((0.3, 0.4), (0.5, 0.45), (0.52, 0.8)), 0.06),
        Stroke(fault, 0.9, ((0.0, 0.0),), 0.1),
        Stroke(Fault.DARK, 0.3),
        Stroke(fault, 1.0, ((0.99, 0.7),), 0.004),
    ]


@pytest.mark.parametrize("fault", Fault)
def test_what_is_renewed_in_part_equals_what_is_made_at_once(fault):
    pixels = photo()
    untouched = pixels.copy()
    edited = EditedPhoto(pixels, INPUTS)
    for stroke in strokes(fault):
        edited.lay(stroke)
    np.testing.assert_array_equal(pixels, untouched)
    assert len(edited.strokes) == 4
    at_once = EditedPhoto(edited._pixels, INPUTS)
    one, other = edited.decoded(), at_once.decoded()
    assert one.full_size == (900, 620)
    assert np.abs(one.pixels.astype(int) - other.pixels).max() <= 1
    np.testing.assert_array_equal(one.windows[0], other.windows[0])
    assert one.windows[1] == other.windows[1]
    assert np.abs(edited.shown.astype(int) - at_once.shown).max() <= 1
    chosen = sharpest_windows(edited._pixels, 64, INPUTS.crops.ranks)
    np.testing.assert_array_equal(one.windows[0], chosen[0])


def test_parts_made_beside_each_other_are_the_same():
    pixels = photo(1500, 1100)
    alone = EditedPhoto(pixels, INPUTS)
    with ThreadPoolExecutor(4) as pool:
        beside = EditedPhoto(pixels, INPUTS, pool.map)
        for stroke in (each for fault in Fault for each in strokes(fault)):
            alone.lay(stroke)
            beside.lay(stroke)
    np.testing.assert_array_equal(beside._pixels, alone._pixels)
    np.testing.assert_array_equal(beside.decoded().pixels, alone.decoded().pixels)


def test_undo_leads_back_step_by_step_to_the_photo():
    pixels = photo()
    edited = EditedPhoto(pixels, INPUTS)
    before = edited.decoded()
    for stroke in strokes(Fault.GRAIN):
        edited.lay(stroke)
    assert np.abs(edited.decoded().pixels.astype(int) - before.pixels).max() > 20
    while edited.undo():
        pass
    np.testing.assert_array_equal(edited._pixels, pixels)
    after = edited.decoded()
    assert np.abs(after.pixels.astype(int) - before.pixels).max() <= 1
    np.testing.assert_array_equal(after.windows[0], before.windows[0])
    assert not edited.undo()


@pytest.mark.parametrize("fault", Fault)
def test_a_stroke_stays_where_it_was_laid_and_on_the_whole_it_is_everywhere(fault):
    pixels = photo()
    edited = EditedPhoto(pixels, INPUTS)
    edited.lay(Stroke(fault, 1.0, ((0.5, 0.5),), 0.1))
    changed = np.abs(edited._pixels.astype(int) - pixels).max(axis=2) > 0
    rows, columns = np.nonzero(changed)
    assert abs(rows.mean() - 310) < 12
    assert abs(columns.mean() - 450) < 12
    assert np.hypot(rows - 310, columns - 450).max() <= 93  # and a blend to 255th parts
    whole = EditedPhoto(pixels, INPUTS)
    whole.lay(Stroke(fault, 0.5))
    at_once = laid(pixels, fault, 0.5, 900)
    if fault is Fault.GRAIN:  # bands are drawn one by one
        inner = (pixels > 100) & (pixels < 155)
        away = whole._pixels.astype(float) - pixels
        assert away[inner].std() == pytest.approx(24, rel=0.03)
        assert np.corrcoef(away[:, 1:].ravel(), away[:, :-1].ravel())[0, 1] < 0.05
    else:
        np.testing.assert_array_equal(whole._pixels, at_once)
    if fault is not Fault.BLOWN:
        assert (np.abs(whole._pixels.astype(int) - pixels).max(axis=2) > 0).mean() > 0.9


def test_what_is_laid_on_nothing_is_what_the_model_scores(tmp_path):
    """Before any fault the copy is the photo as it is prepared for scoring, to the last bit."""
    pixels = photo(1700, 1100)
    path = tmp_path / "photo.png"
    Image.fromarray(pixels).save(path)
    wanted, shown = prepare(INPUTS, path), EditedPhoto(pixels, INPUTS).decoded()
    np.testing.assert_array_equal(shown.pixels, wanted.pixels)
    np.testing.assert_array_equal(shown.windows[0], wanted.windows[0])


def test_a_long_stroke_costs_what_it_touches_and_a_slow_hand_no_more():
    width, height = 6000, 4000
    points = [(n / 400, 0.1 + 0.8 * n / 400) for n in range(401)]
    path = Path(Stroke(Fault.BLUR, 1.0, tuple(points), 0.03), (width, height))
    boxes = list(path.boxes())
    touched = sum((right - left) * (bottom - top) for left, top, right, bottom in boxes)
    assert touched < 0.3 * width * height
    assert len(path._segments) < 200
    assert [box[3] for box in boxes[:-1]] == [box[1] for box in boxes[1:]]
    seen = np.zeros((height // 20, width // 20), bool)
    for left, top, right, bottom in boxes:
        share = path.share((left, top, right, bottom))
        assert share.shape == (bottom - top, right - left)
        assert share.max() > 0
        seen[top // 20 : -(-bottom // 20), left // 20 : -(-right // 20)] = True
    for x, y in points:
        assert seen[min(int(y * height) // 20, 199), min(int(x * width) // 20, 299)]


@pytest.mark.parametrize("fault", Fault)
def test_more_strength_is_more_of_a_fault_and_none_is_none(fault):
    pixels = photo()
    away = [
        np.abs(laid(pixels, fault, strength, 900).astype(int) - pixels).mean()
        for strength in (0.0, 0.25, 0.5, 1.0)
    ]
    assert away == sorted(away)
    assert away[0] < (10 if fault is Fault.COMPRESSION else 0.01)  # its least is quality 95
    assert away[3] > away[1]
