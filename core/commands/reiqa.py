"""`mobileiqa reiqa`: a score from features that were learned without labels."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import numpy as np
from rich.console import Console

from core.commands import terminal
from core.commands.getting_ready import in_minutes
from core.commands.interruption import Interruption
from core.commands.label_file import Wanted, read_labels
from core.commands.model_choice import ModelCommand, load_wanted
from core.commands.photo_list import photos_named
from core.errors import BundleError, PhotoError
from core.families.reiqa.fitting import FEWEST_PHOTOS, fit_regression, write_fitted
from core.photos.beside import or_raw_beside
from core.scoring.remembering import open_catalogue

if TYPE_CHECKING:
    from core.catalogue.catalogue import Catalogue
    from core.families.reiqa.model import ReIqaModel
    from core.photos.photo import Photo
    from core.scoring.scorer import Scorer

EXIT_DONE, EXIT_TOO_FEW, EXIT_INTERRUPTED = 0, 1, 130
_MOS = Wanted("mos", -1e6, 1e6)


@click.group(short_help="Re-IQA: fit a score to features that were learned without labels.")
def reiqa() -> None:
    """Features of a Re-IQA encoder, and the linear regression that makes a score of them."""


@reiqa.command(cls=ModelCommand, short_help="Fit a score to rated photos.")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False, exists=True))
@click.option(
    "--labels",
    metavar="FILE.csv",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="A line a photo, columns 'name' and 'mos' (higher is better); names are of FOLDER.",
)
@click.option(
    "--beside",
    metavar="BUNDLE|CHECKPOINT",
    help="The other encoder, whose features stand beside the first one's.",
)
@click.option(
    "--out",
    metavar="FILE.iqa",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="The model file to write.",
)
@click.option("--recursive", "-r", is_flag=True, help="Folders within the folder too.")
def fit(
    folder: Path,
    labels: Path,
    beside: str | None,
    out: Path,
    recursive: bool,
    model: str | None,
    family_options: dict[str, Any],
) -> int:
    """Fit a ridge on the features of rated photos, its penalty by leaving each out in turn.

    --model is a Re-IQA encoder: a published checkpoint or its model file. Nothing is trained but
    the regression; most of the time goes into the features.

    Exit status: 0 written, 1 too few rated photos, 2 wrong usage.
    """
    console = terminal.messages()
    encoders = [_encoder(model, family_options)]
    if beside is not None:
        options = {**family_options, "encoder": None}  # said of the first; its name tells of this
        encoders.append(_encoder(beside, options))
    encoders.sort(key=lambda encoder: encoder.section.encoders[0].role != "quality")
    photos = photos_named([folder], recursive=recursive, console=console)
    ratings, unknown = read_labels(labels, folder, photos, _MOS)
    if unknown:
        console.print(terminal.printable(f"{len(unknown):,} names in {labels} are of no photo."))
    rated = [photo for photo in photos if photo.path in ratings]
    if len(rated) < FEWEST_PHOTOS:
        console.print(f"{len(rated)} rated photos; at least {FEWEST_PHOTOS} are needed.")
        return EXIT_TOO_FEW
    with open_catalogue() as catalogue:
        found = _features(encoders, rated, catalogue, console)
    if found is None:
        return EXIT_INTERRUPTED
    seen = list(found)
    if len(seen) < FEWEST_PHOTOS:
        console.print(f"{len(seen)} of them could be read; at least {FEWEST_PHOTOS} are needed.")
        return EXIT_TOO_FEW
    rows = np.stack(list(found.values())).astype(np.float64)
    given = np.array([ratings[photo.path] for photo in seen])
    linear, fitted = fit_regression(rows, given)
    bundles = [encoder.bundle for encoder in encoders]
    write_fitted(out, bundles, linear, given, name=out.stem)
    left_out = float(np.corrcoef(_ranks(fitted.left_out), _ranks(given))[0, 1])
    terminal.output().print(
        f"Fitted to {len(seen):,} photos; on photos left out the rank correlation is "
        f"{left_out:.3f}. Written to {terminal.printable(out)}.",
        soft_wrap=True,
    )
    return EXIT_DONE


def _encoder(wanted: str | None, options: dict[str, Any]) -> ReIqaModel:
    from core.families.reiqa.model import ReIqaModel  # brings the runtime, which --help need not

    model = load_wanted(wanted, options)
    if not isinstance(model, ReIqaModel):
        raise click.UsageError(
            f"{model.identity.name} is of the family {model.identity.family}: name a Re-IQA "
            "encoder with --model, such as quality_aware_r50.pth."
        )
    return model


def _features(
    encoders: Sequence[ReIqaModel], photos: Sequence[Photo], catalogue: Catalogue, console: Console
) -> dict[Photo, Any] | None:
    """The features (D,) of those photos that can be opened, side by side; what is kept is taken,
    what is new is kept. None when interrupted. The time that it takes is said before it begins."""
    from core.scoring.scorer import Scorer

    sources = [_Source(encoder, Scorer(encoder, catalogue), photos) for encoder in encoders]
    seconds = sum(one.seconds for one in sources)
    if seconds:
        console.print(
            f"{len(photos):,} photos take about {in_minutes(seconds)}. Ctrl-C keeps what is done."
        )
    found = {}
    with Interruption() as interruption, terminal.progress_bar(console, "Features") as progress:
        for photo in progress.track(photos):
            if interruption.wanted:
                return None
            try:
                found[photo] = np.concatenate([one.features(photo) for one in sources])
            except PhotoError as error:
                console.print(terminal.printable(f"Left out: {error}"))
    return found


class _Source:
    """One encoder's features of photos: kept ones, or new ones that are kept."""

    def __init__(self, encoder: ReIqaModel, scorer: Scorer, photos: Sequence[Photo]) -> None:
        assert scorer.catalogue is not None
        self._encoder, self._scorer = encoder, scorer
        own = encoder.identity.sha256
        self._kept = scorer.catalogue.features_for(photos, own) if encoder.has_own_size else {}
        missing = len(photos) - len(self._kept)
        self.seconds = missing * encoder.seconds_a_photo() if missing else 0.0

    def features(self, photo: Photo) -> Any:
        """(D,). Raises PhotoError."""
        if photo.path in self._kept:
            return self._kept[photo.path]
        if self._encoder.has_own_size:
            return self._scorer.encode(photo)
        try:  # others than are kept
            return self._encoder.features(or_raw_beside(self._encoder.prepare, photo.path))
        except BundleError as error:
            raise PhotoError(error.message, photo.path) from error


def _ranks(values: Any) -> Any:
    """Mean ranks."""
    _, codes, counts = np.unique(values, return_inverse=True, return_counts=True)
    return (np.cumsum(counts) - (counts - 1) / 2)[codes]
