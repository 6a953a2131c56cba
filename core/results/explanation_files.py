"""What a model saw in a photo, as files: pictures, arrays, and a description of both."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.files import fitting_name, write_result, written_whole
from core.photos.photo import Photo
from core.results.heatmaps import Explanation, Heatmap
from core.results.map_words import spread
from core.results.overlay import Overlays


def write_explanation(photo: Photo, explanation: Explanation, folder: Path) -> list[Path]:
    """Writes all files into `folder`, named after the photo; returns the pictures' paths.

    Raises PhotoError if the photo cannot be decoded, OSError if writing fails.
    """
    overlays = Overlays(photo.path)
    pictures, entries = [], []
    for heatmap in explanation.heatmaps:
        picture, array = (_place(folder, photo, heatmap.key, kind) for kind in (".png", ".npy"))
        with written_whole(picture) as unfinished:
            overlays.picture(heatmap).save(unfinished, "PNG")
        _save(array, heatmap.values)
        pictures.append(picture)
        entry = _entry(heatmap, picture, array)
        if heatmap.rulers is not None:
            rulers = _place(folder, photo, f"{heatmap.key}-rulers", ".npy")
            _save(rulers, heatmap.rulers)
            entry |= {"rulers": rulers.name, "names": [str(name) for name in heatmap.names]}
        entries.append(entry)
    description = _description(photo, explanation) | {"heatmaps": entries}
    target = _place(folder, photo, "explanation", ".json")
    write_result(target, (json.dumps(description, indent=1) + "\n").encode("ascii"))
    return pictures


def places_for(photos: Sequence[Photo], folder: Path) -> dict[Path, Path]:
    """The folder for each photo's files, by its path: they are named after the photo without its
    ending, so photos that would share these names get folders of their own."""
    alike = Counter(photo.path.stem.casefold() for photo in photos)
    places, taken = {}, set()
    for photo in photos:
        place = folder
        if alike[photo.path.stem.casefold()] > 1:
            number, name = 1, photo.path.name
            while name.casefold() in taken:
                number += 1
                name = f"{photo.path.stem} {number}{photo.path.suffix}"
            taken.add(name.casefold())
            place = folder / name
        places[photo.path] = place
    return places


def _save(target: Path, values: NDArray[Any]) -> None:
    with written_whole(target) as unfinished, unfinished.open("wb") as file:
        np.save(file, values, allow_pickle=False)


def _place(folder: Path, photo: Photo, what: str, ending: str) -> Path:
    return folder / fitting_name(photo.path.stem, f"-{what}{ending}")


def _description(photo: Photo, explanation: Explanation) -> dict[str, Any]:
    assessment = explanation.assessment
    return {
        "path": str(photo.path),
        "width": assessment.width,
        "height": assessment.height,
        "score": assessment.score,
        "raw": assessment.raw,
        "opinions": list(assessment.opinions) or None,
        "disagreement": assessment.disagreement,
        "warning": assessment.warning,
        "model": assessment.model.name,
        "model_version": assessment.model.version,
        "model_sha256": assessment.model.sha256,
        "alignment": "Cell (a, b) of an array covers the upright photo's rows a/rows to "
        "(a+1)/rows and columns b/columns to (b+1)/columns, origin top left.",
    }


def _entry(heatmap: Heatmap, picture: Path, array: Path) -> dict[str, Any]:
    rows, columns = heatmap.values.shape
    kind = heatmap.kind
    return {
        "key": heatmap.key,
        "name": heatmap.name,
        "kind": kind.key,
        "definition": kind.definition,
        "unit": kind.unit,
        "scale": [kind.scale.low, kind.scale.high],
        "axis": kind.scale.axis,
        "palette": [list(colour) for colour in kind.palette],
        "in_words": str(spread(heatmap)),
        "evenly_spread": heatmap.is_flat,
        "rows": rows,
        "columns": columns,
        "array": array.name,
        "picture": picture.name,
    }
