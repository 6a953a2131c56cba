"""Every figure that the model's card shows, by one command.

    python -m training.evaluation.shipped PLACES_TOML FIGURES_JSON [--model M] [--only PART ...]

PLACES_TOML says where the photos are: `labels` (a labels.csv; its `val` part is read), `kodak` (a
folder), `ladders` (JSON with `test_levels`), `large` (files never trained on), `good` (files to
list), `camera` (JPEGs of 24 megapixels, as cameras write them: what decoding them takes is the
measure of what the network costs). Each part is written to FIGURES_JSON as soon as it is there;
parts that stand there, of the same model, are not computed again.
"""

from __future__ import annotations

import argparse
import json
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.stats import spearmanr

from core.families.library import resolve_model
from core.families.mobileiqa.engine import Engine
from core.families.registry import load_model
from core.files import write_result
from training.datasets.sample import Sample
from training.evaluation import degraded, labelled, probes
from training.evaluation.belief import belief
from training.evaluation.judging import EngineJudge
from training.learning.distortions import Pixels
from training.learning.further_copies import read_boxes

Floats = NDArray[np.float64]
BOXES = Path(__file__).with_name("kodak_subjects.json")
_RESAMPLES, _HIGHEST = 1000, 40


@dataclass(frozen=True, slots=True)
class Places:
    """Where the photos are."""

    labels: Path
    kodak: Path
    ladders: Path
    large: tuple[Path, ...] = ()
    good: tuple[Path, ...] = ()
    camera: tuple[Path, ...] = ()


def read_places(path: Path) -> Places:
    """From a TOML file; relative paths start at its folder."""
    values = tomllib.loads(path.read_text(encoding="utf-8"))

    def of(text: str) -> Path:
        return path.absolute().parent / text

    lists = {key: tuple(map(of, values.get(key, ()))) for key in ("large", "good", "camera")}
    return Places(of(values["labels"]), of(values["kodak"]), of(values["ladders"]), **lists)


class Figures:
    """The parts of the table, each computed by a method of its name."""

    def __init__(self, model: Path, places: Places) -> None:
        engine = load_model(model, threads=1)
        if not isinstance(engine, Engine):
            raise TypeError("Only MobileIQA models have views.")
        self._prober, self._judge, self._places = probes.Prober(engine), EngineJudge(model), places
        self._boxes = read_boxes(BOXES)
        self._engine = engine
        self._limits = engine.identity.bands

    def about(self) -> dict[str, Any]:
        """Which model it is."""
        return self._judge.about

    @cached_property
    def _val(self) -> list[tuple[Sample, probes.Shown]]:
        samples = labelled.samples_of(self._places.labels, "val")
        return [(sample, self._prober.file(sample.path)) for sample in samples]

    def labelled(self) -> dict[str, Any]:
        """Agreement with people's labels on the `val` part, of the score and of each opinion."""
        samples, shown = zip(*self._val, strict=True)
        scores = np.array([one.score for one in shown])
        opinions = np.stack([one.opinions for one in shown])
        mos = np.array([sample.quality for sample in samples])
        subsets = np.array([sample.subset for sample in samples])
        groups = np.array([sample.group for sample in samples])
        parts = {"all": np.ones(len(mos), bool), **{s: subsets == s for s in sorted(set(subsets))}}
        low, high = np.percentile(scores, [10, 90])
        bands = np.digitize(scores, self._limits)
        share, pairs = labelled.ordered_pairs(scores, mos, list(groups))
        return {
            "parts": {
                name: {
                    **labelled.figures(scores[rows] / 100, mos[rows]),
                    "interval": interval(scores[rows], mos[rows], groups[rows]),
                }
                for name, rows in parts.items()
            },
            "opinions": [_srcc(own, mos) for own in opinions.T],
            "residuals": _correlations(opinions / 100 - mos[:, None]),
            "outside_opinions": probes.outside_opinions(shown),
            "percentiles": [float(low), float(high)],
            "bands": _srcc(bands.astype(float), mos),
            "pairs_in_a_scene": {"share": share, "pairs": pairs},
        }

    def ladders(self) -> dict[str, Any]:
        """Order along the published ladders, on Kodak and on the photos of `val` that it scores
        highest."""
        levels = degraded.test_levels(self._places.ladders)
        best = sorted(self._val, key=lambda one: -one[1].score)[:_HIGHEST]
        high = ((sample.path.stem, probes.upright(sample.path)) for sample, _ in best)
        return {
            "kodak": degraded.ladders(self._kodak(), levels, self._judge.raw),
            "highest": degraded.ladders(high, levels, self._judge.raw),
        }

    def cost(self) -> dict[str, float]:
        """Seconds of one processor core for a camera's photo: decoding it whole, all else that is
        done to its pixels, the network; medians over photos of the best of several times."""
        return {**probes.cost(self._engine, self._places.camera), **self._size()}

    def _size(self) -> dict[str, float]:
        return {"megabytes": self._engine.bundle.path.stat().st_size / 1e6}

    def quadrants(self) -> dict[str, Any]:
        """Whether a blurred quadrant stands out, on Kodak."""
        return degraded.quadrants(self._places.kodak, self._judge.lost)

    def native_faults(self) -> dict[str, Any]:
        """Faults at capture resolution, on large photos."""
        return probes.native_faults(self._prober, self._places.large)

    def subjects(self) -> dict[str, Any]:
        """Blurred subjects against blurred backgrounds, on Kodak."""
        return probes.subjects(self._prober, dict(self._kodak()), self._boxes)

    def attention(self) -> dict[str, Any]:
        """Where views look, on Kodak and the photos to list."""
        shown = {name: self._prober.pixels(photo) for name, photo in self._kodak()}
        shown |= {path.name: self._prober.file(path) for path in self._places.good}
        found = probes.attention(shown, self._boxes)
        return {**found, "outside_opinions": probes.outside_opinions(shown.values())}

    def same(self) -> dict[str, Any]:
        """The same photo in other files, on Kodak."""
        return probes.same_photos(self._prober, self._kodak())

    def belief(self) -> dict[str, float]:
        """How far each map can be believed, on Kodak: of 100 comparisons."""
        return belief(self._engine, dict(self._kodak()))

    def frames(self) -> dict[str, float]:
        """Frames that show nothing."""
        return probes.plain_frames(self._prober)

    def good(self) -> dict[str, Any]:
        """Scores of the photos to list, and of them in black and white."""
        return {path.name: self._prober.file(path).score for path in self._places.good}

    def _kodak(self) -> Iterator[tuple[str, Pixels]]:
        return degraded.photos_in(self._places.kodak)


PARTS = (
    *(
        "labelled",
        "attention",
        "subjects",
        "native_faults",
        "quadrants",
        "same",
        "frames",
        "belief",
    ),
    *("good", "ladders", "cost"),
)


def interval(scores: Floats, labels: Floats, groups: NDArray[np.str_]) -> list[float]:
    """95 % of SRCC, resampling whole groups (photos of one scene)."""
    random = np.random.default_rng(0)
    rows_of = [np.nonzero(groups == name)[0] for name in np.unique(groups)]
    found = []
    for _ in range(_RESAMPLES):
        drawn = random.integers(len(rows_of), size=len(rows_of))
        rows = np.concatenate([rows_of[n] for n in drawn])
        found.append(_srcc(scores[rows], labels[rows]))
    return [float(v) for v in np.nanpercentile(found, [2.5, 97.5])]


def _srcc(scores: Floats, labels: Floats) -> float:
    """NaN where either does not vary."""
    if len(scores) < 2 or np.ptp(scores) == 0 or np.ptp(labels) == 0:
        return float("nan")
    return float(spearmanr(scores, labels).statistic)


def _correlations(columns: Floats) -> list[float]:
    table = np.atleast_2d(np.corrcoef(columns.T))
    return [float(v) for v in table[np.triu_indices(len(table), 1)]]


def main() -> None:
    """Command line: see the module's text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("places", type=Path)
    parser.add_argument("figures", type=Path)
    parser.add_argument("--model")
    parser.add_argument("--only", nargs="*", choices=PARTS, default=PARTS)
    given = parser.parse_args()
    model = resolve_model(given.model)
    figures = Figures(model, read_places(given.places))
    said = figures.about()
    found: dict[str, Any] = {}
    if given.figures.is_file():
        before = json.loads(given.figures.read_text(encoding="utf-8"))
        found = before if before.get("model") == said else {}
    found["model"] = said
    for part in given.only:
        if part in found:
            continue
        compute: Callable[[], dict[str, Any]] = getattr(figures, part)
        found[part] = compute()
        write_result(given.figures, json.dumps(found, indent=1).encode())
        print(part, flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
