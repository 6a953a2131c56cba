"""A taste learned anew after ten new ratings, and the features of a ResNet-50 that it may stand on.

    python -m benchmarks.taste [--rated N] [--repeats N] [--json FILE]

Photos are scored once with the model in the box and rated; then ten more get stars and the taste is
learned anew as the window does it: ratings, features and scores from the catalogue, bursts, votes,
agreement with its interval, the model file, what it says of all photos. The reference is that model
scoring one of the photos, decoding included.

The ResNet-50 has Re-IQA's form and random weights, which take as long as any; it is shown a sample
photo of 8 megapixels at a shorter side of 768 pixels and at half of it. The reference is merely
decoding that photo at full size.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import click
import numpy as np

from benchmarks.make_folder import make_folder
from benchmarks.pairs import in_turn
from benchmarks.reporting import Report, json_option
from core.catalogue.catalogue import Catalogue
from core.families.encoding import Encoding
from core.families.library import DEFAULT
from core.families.registry import load_model
from core.photos.decode import decode_to_fit
from core.photos.scan import scan_folder
from core.places import HOME_VARIABLE
from core.scoring.scorer import Scorer
from core.scoring.tasting import Taster

SAMPLE = Path(__file__).resolve().parents[1] / "resources" / "samples" / "mountain-path.jpg"
REFIT_S = 1.0
NEW = 10


@click.command()
@click.option("--rated", default=300, show_default=True, type=click.IntRange(40))
@click.option("--repeats", default=5, show_default=True, type=click.IntRange(1))
@json_option
def main(rated: int, repeats: int, json_file: Path | None) -> None:
    """Measure learning a taste anew, and features of a ResNet-50."""
    report = Report("taste", {"rated": rated, "repeats": repeats})
    report.start()
    with tempfile.TemporaryDirectory() as name:
        os.environ[HOME_VARIABLE] = name
        measure_refit(report, Path(name), rated, repeats)
        measure_features(report, Path(name), max(1, repeats // 2))
    report.finish(json_file)


def measure_refit(report: Report, folder: Path, rated: int, repeats: int) -> None:
    """Learned anew after ten further ratings of as many photos."""
    make_folder(folder / "photos", rated + NEW, seed=1)
    photos = scan_folder(folder / "photos")
    model = load_model(DEFAULT)
    with Catalogue.open() as catalogue:
        scorer = Scorer(model, catalogue)
        scores = {}
        waiting = iter(photos)
        scorer.score_stream(
            lambda: next(waiting, None),
            lambda photo, result: scores.update({photo.path: result}),
            lambda: False,
        )
        random = np.random.default_rng(1)
        stars = {photo.path: float(random.integers(1, 6)) for photo in photos}
        first = dict(list(stars.items())[:rated])
        taster = Taster()
        before = taster.look(DEFAULT, catalogue, photos, first, learn=True, asked=True)
        assert before.kept is not None

        def learn() -> None:
            found = taster.look(DEFAULT, catalogue, photos, stars, learn=True)
            assert found.kept is not None
            assert found.kept.photos == len(photos)

        pairs = in_turn(learn, lambda: model.assess(model.prepare(photos[0].path)), repeats)
    report.add("refit_s", f"a taste of {rated} + {NEW} ratings learned anew", pairs.clock_s, "s",
               budget=REFIT_S)  # fmt: skip
    report.add("refit_cpu_s", "of that, processor time", pairs.cpu_s, "s")
    report.add("score_s", "reference: one of the photos scored", pairs.reference_clock_s, "s")
    report.add("score_cpu_s", "of that, processor time", pairs.reference_cpu_s, "s")


def measure_features(report: Report, folder: Path, repeats: int) -> None:
    """Features of one photo by a network of the published form."""
    from core.networks.reiqa.export import export_bundle  # brings torch
    from core.networks.reiqa.network import Encoder

    path = folder / "resnet-50.iqa"
    about = {"version": "1", "card": "", "summary": "", "licence": ""}
    export_bundle({"quality": Encoder().eval()}, path, name="ResNet-50", training={}, **about)
    model = load_model(path)
    assert isinstance(model, Encoding)
    encoder = model
    pairs = in_turn(
        lambda: encoder.encode(model.prepare(SAMPLE)),
        lambda: decode_to_fit(SAMPLE, None),
        repeats,
    )
    report.add("features_s", "features of a photo by a ResNet-50 at 768 px", pairs.clock_s, "s")
    report.add("features_cpu_s", "of that, processor time", pairs.cpu_s, "s")
    report.add("decode_s", "reference: merely decoding it", pairs.reference_clock_s, "s")
    report.add("decode_cpu_s", "of that, processor time", pairs.reference_cpu_s, "s")


if __name__ == "__main__":
    main()
