"""Where faces are: MediaPipe's detector BlazeFace ("back camera"), and what its numbers mean.

Bazarevsky et al., BlazeFace, 2019. Anchors, boxes, sigmoid and weighted suppression after
MediaPipe's ssd_anchors_calculator.cc, tensors_to_detections_calculator.cc,
non_max_suppression_calculator.cc and face_detection_back_desktop_live.pbtxt (strides 16, 32, 32,
32 of 256 pixels, two anchors each). The network is made of convolutions, so a view need not be
square: black is added up to a multiple of the coarsest stride alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from core.faces.graphs import Graphs
from core.faces.pieces import Pixels

Floats = NDArray[np.float32]

# Of each layer the stride in pixels, and how many anchors a cell has.
_LAYERS = ((16, 2), (32, 6))
_COARSEST = 32
_OVERLAP = 0.3
_TELLS_PLACES = 0.5


@dataclass(frozen=True, slots=True)
class Found:
    """`box` (4,): left, top, right, bottom; `points` (6, 2): the eyes (left of the picture first),
    tip of the nose, mouth, ears; all in pixels of the picture. `confidence` 0..1."""

    confidence: float
    box: Floats
    points: Floats

    @property
    def width(self) -> float:
        return float(self.box[2] - self.box[0])

    def moved(self, scale: float, left: float, top: float) -> Found:
        """In pixels of a picture of which this one is a part, at `scale` of its size."""
        shift = np.array([left, top], np.float32)
        box = (self.box.reshape(2, 2) / scale + shift).reshape(4)
        return Found(self.confidence, box, self.points / scale + shift)


def detect(graphs: Graphs, view: Pixels, least_confidence: float) -> list[Found]:
    """Faces of a view, in its pixels. It is best about 256 pixels long: that is how large faces
    were shown in training."""
    height, width = (-(-side // _COARSEST) * _COARSEST for side in view.shape[:2])
    top, left = (height - view.shape[0]) // 2, (width - view.shape[1]) // 2
    # Black around it, as MediaPipe's letterbox.
    framed = np.full((1, height, width, 3), -1, np.float32)
    inner = framed[0, top : top + view.shape[0], left : left + view.shape[1]]
    np.divide(view, 127.5, out=inner, casting="unsafe")
    inner -= 1
    boxes, scores = graphs.detect(framed)
    found = _read(boxes[0], scores[0], _anchors(height, width), least_confidence)
    return [face.moved(1.0, -left, -top) for face in found]


def suppressed(found: list[Found]) -> list[Found]:
    """One for each face, the surest first: of those that overlap the sure ones are averaged,
    weighted by their confidence."""
    found = sorted(found, key=lambda face: -face.confidence)
    if len(found) < 2:
        return found
    boxes = np.stack([face.box for face in found])
    points = np.stack([face.points for face in found])
    confidence = np.array([face.confidence for face in found], np.float32)
    remaining = np.arange(len(found))
    kept = []
    while remaining.size:
        best = remaining[0]
        is_same = _overlaps(boxes[best], boxes[remaining]) > _OVERLAP
        is_same[0] = True
        same = remaining[is_same]
        # What the detector is little sure of is placed little surely as well.
        told = same[confidence[same] >= min(confidence[best], _TELLS_PLACES)]
        weights = confidence[told] / confidence[told].sum()
        box, around = (np.tensordot(weights, each[told], 1) for each in (boxes, points))
        kept.append(Found(found[best].confidence, box, around))
        remaining = remaining[~is_same]
    return kept


@lru_cache(maxsize=32)
def _anchors(height: int, width: int) -> Floats:
    """(B, 2): the middles that boxes are counted from, in pixels of the view."""
    rows = []
    for stride, count in _LAYERS:
        y, x = np.meshgrid(
            (np.arange(height // stride, dtype=np.float32) + 0.5) * stride,
            (np.arange(width // stride, dtype=np.float32) + 0.5) * stride,
            indexing="ij",
        )
        rows.append(np.repeat(np.stack([x, y], axis=-1).reshape(-1, 2), count, axis=0))
    return np.concatenate(rows)


def _read(boxes: Floats, scores: Floats, anchors: Floats, least_confidence: float) -> list[Found]:
    sure = 1 / (1 + np.exp(-np.clip(scores, -80, 80)))
    places = np.flatnonzero(sure >= least_confidence)
    numbers = boxes[places].reshape(-1, 8, 2)
    middles, sizes, points = numbers[:, 0] + anchors[places], numbers[:, 1], numbers[:, 2:]
    corners = np.concatenate([middles - sizes / 2, middles + sizes / 2], axis=1)
    points = points + anchors[places][:, None]
    return suppressed(
        [
            Found(float(sure[place]), corners[number], points[number])
            for number, place in enumerate(places)
            if (sizes[number] > 0).all()
        ]
    )


def _overlaps(one: Floats, others: Floats) -> Floats:
    """Intersection over union of one box with each of others (n, 4)."""
    sides = np.minimum(one[2:], others[:, 2:]) - np.maximum(one[:2], others[:, :2])
    shared = np.clip(sides, 0, None).prod(1)
    areas = (others[:, 2:] - others[:, :2]).prod(1) + (one[2:] - one[:2]).prod()
    return np.asarray(shared / (areas - shared), np.float32)
