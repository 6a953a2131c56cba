"""The three networks of MediaPipe, run in ONNX Runtime.

Google, Apache-2.0; converted by resources/faces/convert_from_tflite.py, which compares them with
the originals. Pictures go in as (N, H, W, 3) float32; size and range of values are each graph's.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from core.errors import BundleError

FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "faces"
LANDMARKS_SIDE: Final = 192
IRIS_SIDE: Final = 64

Values = NDArray[np.float32]


class Graphs(NamedTuple):
    """The graphs, loaded; they may be run from several threads at once."""

    detection: ort.InferenceSession
    landmarks: ort.InferenceSession
    iris: ort.InferenceSession

    @classmethod
    def load(cls) -> Graphs:
        """Raises BundleError where a file is missing or damaged."""
        return cls(*(_session(FOLDER / f"{name}.onnx") for name in cls._fields))

    def detect(self, views: Values) -> tuple[Values, Values]:
        """Views (N, H, W, 3), H and W multiples of 32, with values -1..1, to boxes (N, B, 16) and
        scores (N, B), as the graph says them (`detection` reads them)."""
        boxes, scores = _run(self.detection, views, ("regressors", "classificators"))
        return boxes, scores[..., 0]

    def find_landmarks(self, crops: Values) -> tuple[Values, Values]:
        """Upright faces with values 0..1 to landmarks (N, 468, 3) in pixels of the crop, and how
        sure it is that there is a face (N,) 0..1."""
        points, presence = _run(self.landmarks, crops, ("conv2d_20", "conv2d_30"))
        sure = 1 / (1 + np.exp(-presence.reshape(-1)))
        return points.reshape(-1, 468, 3), sure.astype(np.float32)

    def find_irises(self, crops: Values) -> tuple[Values, Values]:
        """Eyes with values 0..1, each as if on the left of the picture, to the contours (N, 71, 3)
        of eye and brow and the iris (N, 5, 3: middle, left, top, right, bottom), in pixels."""
        names = ("output_eyes_contours_and_brows", "output_iris")
        contours, irises = _run(self.iris, crops, names)
        return contours.reshape(-1, 71, 3), irises.reshape(-1, 5, 3)


def _session(path: Path) -> ort.InferenceSession:
    options = ort.SessionOptions()
    # One thread: a graph takes a few milliseconds, and several photos are in work beside it.
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 4
    try:
        return ort.InferenceSession(path.read_bytes(), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # OSError, and ONNX Runtime's types that share no base
        raise BundleError(
            "A file that finds faces is missing or damaged: install the program again.", path
        ) from error


def _run(session: ort.InferenceSession, values: Values, names: tuple[str, ...]) -> list[Values]:
    found: list[Values] = session.run(list(names), {session.get_inputs()[0].name: values})
    return found
