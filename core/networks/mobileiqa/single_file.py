"""The plain ONNX file of a bundle, written only when it gives the bundle's own scores."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime

from core.bundles.bundle import Bundle
from core.errors import BundleError
from core.families.mobileiqa.engine import Engine
from core.files import write_atomically
from core.networks.mobileiqa.export import CHECKED_SHAPES, checked_photo
from core.networks.mobileiqa.single_graph import IMAGE, WINDOWS, preprocessing, single_graph

TOLERANCE = 1e-3
"""How far a score (0..100) of the file may be from the bundle's."""


def write_single_file(bundle: Bundle, target: Path) -> float:
    """Write the graph to `target` and what is to be done before beside it (`target`.txt), after
    ONNX Runtime has run it beside the bundle. How far the scores were apart at most.

    Raises BundleError: another family's bundle, other scores, a folder that cannot be written.
    """
    content = single_graph(bundle)
    off = _difference(bundle, content)
    if not off <= TOLERANCE:
        raise BundleError(
            f"The plain ONNX file's score differs by {off:.2g} from the model's (allowed: "
            f"{TOLERANCE:g}); it was not kept.",
            bundle.path,
        )
    engine = Engine(bundle)
    words = preprocessing(bundle.manifest, engine.section.trunks[0].size)
    try:
        write_atomically(target, content)
        write_atomically(target.with_name(f"{target.name}.txt"), words.encode())
    except OSError as error:
        reason = error.strerror or str(error)
        raise BundleError(f"The ONNX file cannot be written ({reason}).", target) from error
    return off


def _difference(bundle: Bundle, content: bytes) -> float:
    """The largest difference of scores over photos of several shapes."""
    engine = Engine(bundle)
    session = onnxruntime.InferenceSession(content, providers=["CPUExecutionProvider"])
    size = engine.section.trunks[0].size
    found = []
    for shape in CHECKED_SHAPES if size is None else (size,):
        photo = checked_photo(*engine.policy.size_for(*shape), engine.inputs.crops)
        feeds = {IMAGE: photo.pixels[None]}
        if photo.windows is not None:
            feeds[WINDOWS] = photo.windows[0]
        (score,) = session.run(None, feeds)[0]
        found.append(abs(float(score) - engine.assess(photo).assessment.score))
    return float(np.max(found))
