"""What happens to a model's score when a photo is changed in a way whose effect is known.

Photos are shown through the app's own decode path and engine, as files in memory. Points are score
points (0..100), drops count downwards.
"""

from __future__ import annotations

import io
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.families.mobileiqa.engine import Engine
from core.photos.decode import decode_at_capture_resolution, decode_to_fit
from core.photos.opening import Content
from training.learning.copies import GRID, Box, in_grey
from training.learning.distortions import (
    LADDERS,
    Pixels,
    gaussian_blur,
    gaussian_noise,
)

Floats = NDArray[np.float64]
SAVED = 95
FAULTS: tuple[tuple[str, float, float], ...] = (
    ("gaussian_blur", 1.5, 2.0),
    ("gaussian_blur", 3.0, 6.0),
    ("motion_blur", 8.0, 6.0),
    ("gaussian_noise", 12.0, 2.0),
    ("gaussian_noise", 24.0, 6.0),
    ("jpeg", 30.0, 2.0),
    ("jpeg", 12.0, 6.0),
)
"""Faults at capture resolution: kind, level in pixels of the photo as taken (or of 255, or JPEG
quality), and what it must cost on average."""
_ANGLE, _SEED = 75, 7
_BLURS = (2.2, 3.4, 5.0)  # sigmas for a shorter side of 512 pixels, none of them trained with
_TIMES = 5
_OUTSIDE = 0.5  # points by which a score may lie outside its opinions


class Shown(NamedTuple):
    """What a model says of one picture: score and opinions in points, where views and fusion look
    (V + 1, S, S; each sums to 1)."""

    score: float
    opinions: Floats
    looks: Floats


class Prober:
    """Asks a MobileIQA bundle about pictures."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def file(self, path: Path) -> Shown:
        """A photo's file. Raises PhotoError."""
        return self._shown(path)

    def pixels(self, pixels: Pixels, suffix: str = "png", **options: Any) -> Shown:
        """(H, W, 3) pixels, saved as a file of this kind first."""
        return self.content(saved(pixels, suffix, **options), suffix)

    def content(self, content: bytes, suffix: str) -> Shown:
        """A file's bytes."""
        return self._shown(Content(content, Path(f"picture.{suffix}")))

    def _shown(self, source: Path | Content) -> Shown:
        out = self._engine.raw_outputs(self._engine.prepare(source))
        points = self._engine.manifest.calibration
        looks = out["received"][0].astype(np.float64)
        return Shown(
            points(float(out["raw"][0])),
            np.array([points(float(v)) for v in out["opinions"][0]]),
            looks / looks.sum((1, 2), keepdims=True),
        )


def saved(pixels: Pixels, suffix: str, **options: Any) -> bytes:
    """A file of these pixels (H, W, 3); JPEGs with full colour unless told otherwise."""
    file = io.BytesIO()
    if suffix == "png":
        options = {"compress_level": 0, **options}
    else:
        options = {"quality": SAVED, "subsampling": 0, **options}
    Image.fromarray(pixels).save(file, {"jpg": "JPEG"}.get(suffix, suffix), **options)
    return file.getvalue()


def upright(path: Path) -> Pixels:
    """A photo at full size."""
    return decode_to_fit(path, None).pixels


def with_fault(photo: Pixels, kind: str, level: float) -> bytes:
    """A photo with a fault at capture resolution as a JPEG; compression faults as they are."""
    if kind == "jpeg":
        return saved(photo, "jpg", quality=int(level), subsampling=2)
    if kind == "gaussian_noise":
        return saved(gaussian_noise(photo, level, _SEED), "jpg")
    # Ladders scale such levels with the photo's size; here they are pixels.
    level *= 512 / min(photo.shape[:2])
    return saved(LADDERS[kind](photo, level, _ANGLE), "jpg")


def native_faults(prober: Prober, paths: Iterable[Path]) -> dict[str, Any]:
    """How much each of FAULTS costs each photo."""
    drops: dict[str, list[float]] = {}
    clean = {}
    for path in paths:
        photo = upright(path)
        clean[path.name] = prober.file(path).score
        drops[path.name] = [
            clean[path.name] - prober.content(with_fault(photo, kind, level), "jpg").score
            for kind, level, _ in FAULTS
        ]
    table = np.array(list(drops.values())).reshape(-1, len(FAULTS))
    return {
        "photos": len(drops),
        "below": float((table > 0).mean()),
        "kinds": {
            f"{kind} {level:g}": {
                "below": float((column > 0).mean()),
                "mean_drop": float(column.mean()),
                "least_drop": float(column.min()),
                "must": least,
            }
            for (kind, level, least), column in zip(FAULTS, table.T, strict=True)
        },
        "clean": clean,
    }


def subjects(
    prober: Prober, photos: Mapping[str, Pixels], boxes: Mapping[str, Box]
) -> dict[str, Any]:
    """What blurring the subject costs against the background, at three strengths."""
    cases = {}
    for name, box in boxes.items():
        photo = photos[name]
        clean = prober.pixels(photo).score
        for sigma in _BLURS:
            blurred = gaussian_blur(photo, sigma)
            pair = (mixed(photo, blurred, box), mixed(blurred, photo, box))
            cases[f"{name} {sigma:g}"] = [clean - prober.pixels(one).score for one in pair]
    right = [of_subject >= 2 * max(of_ground, 1.0) for of_subject, of_ground in cases.values()]
    return {"cases": len(cases), "share": float(np.mean(right)), "costs": cases}


def mixed(outer: Pixels, inner: Pixels, box: Box) -> Pixels:
    """One picture with another's part within a box."""
    height, width = outer.shape[:2]
    top, left, bottom, right = box
    within = np.s_[
        top * height // GRID : bottom * height // GRID,
        left * width // GRID : right * width // GRID,
    ]
    found = outer.copy()
    found[within] = inner[within]
    return found


def attention(shown: Mapping[str, Shown], boxes: Mapping[str, Box]) -> dict[str, Any]:
    """Medians over photos of the strongest cell and of the number of cells that count (exp of the
    entropy), for the views and the fusion; how alike views are; attention inside over outside the
    subject."""
    looks = np.stack([one.looks.reshape(len(one.looks), -1) for one in shown.values()])
    entropy = -(looks * np.log(looks + 1e-12)).sum(2)
    views = looks[:, :-1] - looks[:, :-1].mean(2, keepdims=True)
    views /= np.linalg.norm(views, axis=2, keepdims=True) + 1e-12
    alike = views @ views.transpose(0, 2, 1)
    first, second = np.triu_indices(views.shape[1], 1)
    ratios = {
        name: [_inside(view, box) for view in shown[name].looks]
        for name, box in boxes.items()
        if name in shown
    }
    return {
        "photos": len(looks),
        "strongest": np.median(looks.max(2), 0).tolist(),
        "cells": np.median(np.exp(entropy), 0).tolist(),
        "alike": np.median(alike[:, first, second], 0).tolist(),
        "inside_over_outside": np.median(list(ratios.values()), 0).tolist() if ratios else [],
        "subjects": ratios,
    }


def _inside(look: Floats, box: Box) -> float:
    """Mean attention of (S, S) inside a box over the mean outside."""
    fine = np.kron(look, np.ones((GRID, GRID)))  # cells in sixteenths: exact for any S
    side = len(look)
    top, left, bottom, right = (edge * side for edge in box)
    within = np.zeros(fine.shape, bool)
    within[top:bottom, left:right] = True
    return float(fine[within].mean() / max(fine[~within].mean(), 1e-12))


def outside_opinions(shown: Iterable[Shown]) -> float:
    """Share of scores more than half a point above or below all opinions."""
    far = [max(one.score - one.opinions.max(), one.opinions.min() - one.score) for one in shown]
    return float(np.mean(np.array(far) > _OUTSIDE))


def _rotated(photo: Pixels) -> bytes:
    """A JPEG stored on its side, which EXIF turns upright."""
    exif = Image.Exif()
    exif[0x0112] = 6
    return saved(np.ascontiguousarray(np.rot90(photo)), "jpg", quality=97, exif=exif)


SAME: dict[str, Callable[[Pixels], tuple[bytes, str]]] = {
    "PNG": lambda photo: (saved(photo, "png"), "png"),
    "JPEG 97": lambda photo: (saved(photo, "jpg", quality=97), "jpg"),
    "turned by EXIF": lambda photo: (_rotated(photo), "jpg"),
    "half": lambda photo: (saved(_reduced(photo, 2), "png"), "png"),
    "quarter": lambda photo: (saved(_reduced(photo, 4), "png"), "png"),
    "black and white": lambda photo: (saved(in_grey(photo), "png"), "png"),
}
"""The same photo in other files, at other sizes, without its colours."""


def _reduced(photo: Pixels, by: int) -> Pixels:
    picture = Image.fromarray(photo)
    size = (max(1, picture.width // by), max(1, picture.height // by))
    return np.asarray(picture.resize(size, Image.Resampling.BICUBIC))


def same_photos(prober: Prober, photos: Iterable[tuple[str, Pixels]]) -> dict[str, Any]:
    """How far the scores of other files of each photo lie from its own."""
    changes: dict[str, dict[str, float]] = {name: {} for name in SAME}
    for name, photo in photos:
        own = prober.pixels(photo).score
        for kind, made in SAME.items():
            changes[kind][name] = prober.content(*made(photo)).score - own
    return {
        kind: {
            "median": float(np.median(np.abs(list(found.values())))),
            "most": float(np.max(np.abs(list(found.values())))),
            "changes": found,
        }
        for kind, found in changes.items()
    }


def plain_frames(prober: Prober) -> dict[str, float]:
    """Scores of frames that show nothing."""
    frames = {
        "black": np.zeros((512, 768, 3), np.uint8),
        "white": np.full((512, 768, 3), 255, np.uint8),
        "grey": np.full((512, 768, 3), 119, np.uint8),
        "1 x 1": np.full((1, 1, 3), 119, np.uint8),
    }
    return {name: prober.pixels(frame).score for name, frame in frames.items()}


def cost(engine: Engine, photos: Sequence[Path]) -> dict[str, float]:
    """Seconds of processor time a photo: decoding it whole by the fastest decoder here, the rest
    of preparing it, and the network as it scores; medians over photos of the best of `_TIMES`."""
    rows = []
    for path in photos:
        whole = _seconds(partial(decode_at_capture_resolution, path))
        prepared = engine.prepare(path)
        everything = _seconds(partial(engine.prepare, path))
        network = _seconds(partial(engine.assess, prepared))
        rows.append((whole, everything - whole, network))
    if not rows:
        return {}
    names = ("decode_s", "prepare_s", "network_s")
    return dict(zip(names, np.median(rows, 0).tolist(), strict=True))


def _seconds(work: Callable[[], object]) -> float:
    """The least processor time of several runs: what else runs here only adds to it."""
    found = []
    for _ in range(_TIMES):
        started = time.process_time()
        work()
        found.append(time.process_time() - started)
    return min(found)
