"""Whether reasons are said where they should be, and nowhere else; and what measuring costs.

    python -m benchmarks.reasons KODAK LADDERS_JSON [--clean FOLDER]...
        [--scores SCORES] [--json FILE]

KODAK holds photos without distortion; each is taken through the ladders of LADDERS_JSON (made by
training.evaluation.degraded). Of the levels 4 and 5 of a ladder, the share is reported that is not
told by the ladder's own reason; of KODAK and each FOLDER of clean photos, the share of photos of
which anything at all is said. Each share stands beside its 95 % interval by photos (Wilson): the
levels of one photo are not independent. The compression ladder is also judged after saving again
at quality 95. The limits of the reasons were set on other photos and on other levels.

SCORES is what `mobileiqa score FOLDER --json SCORES` wrote of photos with low scores among them: of
those photos, the share is reported that is marked for a look, because the low score may be meant.
"""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from math import sqrt
from pathlib import Path

import click
import numpy as np

from benchmarks.reporting import Report, json_option
from core.photos.decode import decode_to_fit
from core.photos.scan import scan_folder
from core.results.reason_words import reasons_text
from core.signals.intent import LOW_SCORE, intent
from core.signals.reasons import Kind, Reason, reasons
from core.signals.sampling import Pixels
from core.signals.signals import measured
from training.evaluation.degraded import degrade, photos_in
from training.learning.distortions import jpeg

OWN = {
    "gaussian_blur": Kind.SOFT,
    "down_up": Kind.SOFT,
    "motion_blur": Kind.MOTION,
    "gaussian_noise": Kind.NOISE,
    "jpeg": Kind.COMPRESSION,
    "over_exposure": Kind.OVER,
    "under_exposure": Kind.UNDER,
    "contrast_loss": Kind.LOW_CONTRAST,
    "banding": Kind.BANDING,
}
AGAIN, AGAIN_QUALITY = "jpeg saved again", 95
JUDGED_LEVELS = (4, 5)
MOST_UNTOLD, MOST_CLEAN, MOST_MARKED = 0.20, 0.05, 0.10


@dataclass(slots=True)
class Told:
    """Of one ladder, a row a photo: the share of its levels that their own reason tells, and that
    it tells surely."""

    told: list[float] = field(default_factory=list)
    surely: list[float] = field(default_factory=list)

    def add(self, found: Iterable[tuple[Reason, ...]], kind: Kind) -> None:
        """One photo's reasons, a level each."""
        own = [[reason for reason in each if reason.kind is kind] for each in found]
        self.told.append(float(np.mean([bool(each) for each in own])))
        self.surely.append(float(np.mean([any(one.sure for one in each) for each in own])))


def interval(share: float, photos: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share of so many photos."""
    z = 1.96
    middle = share + z * z / (2 * photos)
    half = z * sqrt(share * (1 - share) / photos + z * z / (4 * photos * photos))
    whole = 1 + z * z / photos
    return max(0.0, (middle - half) / whole), min(1.0, (middle + half) / whole)


def climb(folder: Path, levels: dict[str, list[float]]) -> dict[str, Told]:
    """What is told of the judged levels of each ladder."""
    told = {name: Told() for name in (*levels, AGAIN)}
    for stem, image in photos_in(folder):
        for name, parameters in levels.items():
            worse = [degrade(name, image, parameters[n - 1], stem, n) for n in JUDGED_LEVELS]
            told[name].add(map(said, worse), OWN[name])
            if name == "jpeg":
                again = [jpeg(each, AGAIN_QUALITY) for each in worse]
                told[AGAIN].add(map(said, again), OWN[name])
    return told


def said(pixels: Pixels) -> tuple[Reason, ...]:
    """What is said of a photo."""
    return reasons(measured(pixels))


def judge_clean(report: Report, folder: Path) -> None:
    """The share of a folder's photos of which anything is said, and of which."""
    found, seconds = {}, []
    for photo in scan_folder(folder):
        pixels = decode_to_fit(photo.path, None).pixels
        began = time.process_time()
        found[photo.name] = said(pixels)
        seconds.append(time.process_time() - began)
    shares = [float(np.mean([any(map(_is_sure, each)) for each in found.values()]))]
    shares.append(float(np.mean([bool(each) for each in found.values()])))
    low, high = interval(shares[1], len(found))
    key, text = f"clean_{folder.name}", f"{folder.name}, {len(found)} clean photos: anything said"
    report.add(key, text, shares[1], f"[{low:.3f}, {high:.3f}]", budget=MOST_CLEAN)
    report.add(f"{key}_sure", "  of these: surely", shares[0], "")
    report.add(
        f"{key}_ms", "  processor time a photo, median", 1e3 * float(np.median(seconds)), "ms"
    )
    for name, each in found.items():
        if each:
            report.note(f"  {name}: {reasons_text(each)}")


def judge_intent(report: Report, scores: Path) -> None:
    """The share of scored photos that are marked for a look, and by which intent."""
    scored = [each for each in json.loads(scores.read_text("utf-8")) if each["score"] is not None]
    found: Counter[str] = Counter()
    marked = 0
    for each in scored:
        signals = measured(decode_to_fit(Path(each["path"]), None).pixels)
        meant = intent(signals, None, each["score"])
        found.update(meant)
        marked += bool(meant)
    share = marked / len(scored)
    low, high = interval(share, len(scored))
    low_scores = sum(each["score"] < LOW_SCORE for each in scored)
    text = f"{len(scored)} photos, {low_scores} with a low score: marked for a look"
    report.add("marked", text, share, f"[{low:.3f}, {high:.3f}]", budget=MOST_MARKED)
    report.note("  " + ", ".join(f"{kind} {count}" for kind, count in found.most_common()))


def _is_sure(reason: Reason) -> bool:
    return reason.sure


@click.command()
@click.argument("kodak", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("ladders", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--clean", multiple=True, type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option("--scores", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@json_option
def main(
    kodak: Path,
    ladders: Path,
    clean: tuple[Path, ...],
    scores: Path | None,
    json_file: Path | None,
) -> None:
    """Judge the reasons on ladders and on clean photos, and intents on scored ones."""
    content = json.loads(ladders.read_text(encoding="utf-8"))["ladders"]
    levels = {name: content[name]["test_levels"] for name in OWN}
    report = Report("reasons", {"ladders": len(levels), "levels": "4 and 5"})
    report.start()
    for folder in (kodak, *clean):
        judge_clean(report, folder)
    if scores is not None:
        judge_intent(report, scores)
    for name, each in climb(kodak, levels).items():
        untold = 1 - float(np.mean(each.told))
        low, high = interval(untold, len(each.told))
        text = f"{name}, {len(each.told)} photos: not told"
        report.add(name, text, untold, f"[{low:.3f}, {high:.3f}]", budget=MOST_UNTOLD)
        report.add(f"{name}_sure", "  not told surely", 1 - float(np.mean(each.surely)), "")
    report.finish(json_file)


if __name__ == "__main__":
    main()
