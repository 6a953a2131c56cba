"""`mobileiqa taste`: learns what one person likes from their stars, and says it of photos."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from core.commands import result_files, taste_words, terminal
from core.commands.encoding_run import EncodingRun
from core.commands.getting_ready import get_ready
from core.commands.label_file import Wanted, read_labels
from core.commands.model_choice import ModelCommand, load_wanted
from core.commands.photo_list import photos_named
from core.commands.result_table import MOST_ROWS
from core.commands.scoring_run import EXIT_NOTHING_SCORED, EXIT_SOME_FAILED, Run
from core.errors import BundleError
from core.families.encoding import Encoding, gives_score
from core.families.registry import load_model
from core.families.taste import kept
from core.families.taste.encoder import find_encoder
from core.families.taste.file import exported, write_taste
from core.families.taste.section import LABELS, RATINGS, Encoder
from core.families.taste.votes import as_stars
from core.marks.marks import MOST_STARS
from core.scoring.remembering import open_catalogue

if TYPE_CHECKING:
    from core.catalogue.catalogue import Catalogue
    from core.families.taste.learned import Opinions
    from core.families.taste.lesson import Lesson
    from core.photos.photo import Photo
    from core.scoring.scorer import Scorer
    from core.scoring.taste import Seen

EXIT_DONE, EXIT_NOTHING_LEARNED = 0, 1

_STARS = Wanted("stars", 0, MOST_STARS)
_OTHER_SIZE = (
    "A taste needs features at the size that the model file asks for: leave out options that "
    "change it."
)
_FAILED = "Some photos could not be scored, and are left out."


@click.group(short_help="Learn what you like from your stars; sort and score by it.")
def taste() -> None:
    """Learn what you like, from technical features of photos that you rated.

    Nothing leaves this machine. A taste is shown with how far it agrees with ratings it was not
    given, beside the model's score on the same photos.
    """


@taste.command(cls=ModelCommand, short_help="Learn from stars and flags, or from a file of labels.")
@click.argument("folder", required=False, type=click.Path(path_type=Path, file_okay=False))
@click.option("--recursive", "-r", is_flag=True, help="Folders within the folder too.")
@click.option(
    "--labels",
    metavar="FILE.csv",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Learn from this file instead: a line a photo, columns 'name' and 'stars'; names are "
    "those of photos in FOLDER, by default in the file's own.",
)
def fit(
    folder: Path | None,
    recursive: bool,
    labels: Path | None,
    model: str | None,
    family_options: dict[str, Any],
) -> int:
    """Learn your taste from the stars and flags of FOLDER, by default from all you gave.

    Rated photos that were not scored yet are scored; all else is known from before. A flag counts
    where there are no stars: picked as 4, rejected as 1. A burst votes once.

    Exit status: 0 learned, 1 not enough ratings, 2 wrong usage.
    """
    from core.families.taste.lesson import lesson
    from core.scoring import taste as tasting
    from core.scoring.scorer import Scorer

    console, encoder = terminal.messages(), load_wanted(model, family_options)
    if encoder.identity.family == "taste":
        raise click.UsageError("A taste cannot be learned on another taste: name another model.")
    if isinstance(encoder, Encoding) and not encoder.has_own_size:
        raise click.UsageError(_OTHER_SIZE)
    with open_catalogue() as catalogue:
        photos, stars = _rated(folder, recursive, labels, catalogue, console)
        scorer = Scorer(encoder, catalogue)
        seen, run = _seen([photo for photo in photos if photo.path in stars], scorer, console)
        bursts = tasting.bursts_of(seen, catalogue)
        taught = lesson(tasting.rated_of(seen, stars, bursts))
    if run is not None and run.exit_status() == EXIT_SOME_FAILED:
        console.print(_FAILED)
    if run is not None and run.interrupted:
        return run.exit_status()
    out = terminal.output()
    if taught.learned is None:
        out.print(taste_words.what_is_missing(taught.count))
        return EXIT_NOTHING_LEARNED
    section = taught.section(Encoder.of(encoder.identity), LABELS if labels else RATINGS)
    write_taste(kept.taste_file(), taught.learned.taste, section, encoder.bundle.manifest)
    _print(out, taste_words.summary(section))
    _show_surprises(taught, out)
    return EXIT_DONE


@taste.command(short_help="What was learned, and how far it can be believed.")
def show() -> int:
    """Show what your taste was learned from, and how far it agrees with your ratings.

    Exit status: 0, or 1 where no taste was learned yet.
    """
    found = kept.kept_taste()
    if found is None:
        terminal.output().print(taste_words.NOTHING_LEARNED)
        return EXIT_NOTHING_LEARNED
    _print(terminal.output(), taste_words.summary(found.section))
    return EXIT_DONE


@taste.command(short_help="What your taste says of photos.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=click.Path(path_type=Path))
@click.option("--recursive", "-r", is_flag=True, help="Folders within folders too.")
@result_files.json_option
def score(paths: tuple[Path, ...], recursive: bool, json_target: Path | None) -> int:
    """Say how many stars you would give to photos, as far as it was learned.

    Photos that the model has not seen yet are scored with it first; all else is known from before.

    Exit status: 0 all done, 1 some photos failed, 2 wrong usage or nothing to say.
    """
    from core.scoring.scorer import Scorer

    target = result_files.check_targets({"--json": json_target}).get("--json")
    found = kept.kept_taste()
    if found is None:
        raise click.UsageError(taste_words.NOTHING_LEARNED)
    console = terminal.messages()
    photos = photos_named(paths, recursive=recursive, console=console)
    encoder = load_model(find_encoder(found.section.encoder, found.bundle.path))
    with open_catalogue() as catalogue:
        seen, run = _seen(photos, Scorer(encoder, catalogue), console)
    said = seen.opinions(found.taste)
    if said is None:
        console.print("No photos to score.")
        return EXIT_NOTHING_SCORED
    if target is not None:
        content = json.dumps(_records(seen, said), indent=1, allow_nan=False) + "\n"
        result_files.write(target, content.encode("ascii"))
    if target != result_files.STDOUT:
        _show(seen, said, terminal.output())
    if len(seen.photos) < len(photos):
        console.print(_FAILED)
    return EXIT_DONE if run is None else run.exit_status()


@taste.command(short_help="Set the learned taste aside; stars stay.")
def forget() -> int:
    """Forget the taste that was learned. Your stars and flags stay."""
    was_there = kept.forget()
    terminal.output().print(taste_words.FORGOTTEN if was_there else taste_words.NOTHING_LEARNED)
    return EXIT_DONE


@taste.command(short_help="Write the taste as a model file for score and cull.")
@click.argument("file", metavar="FILE.iqa", type=click.Path(path_type=Path, dir_okay=False))
def export(file: Path) -> int:
    """Write your taste as a model file: `mobileiqa score --model FILE.iqa` and `cull` take it.

    It needs the model that it was learned with, which is named in it by its SHA-256.
    """
    found = kept.kept_taste()
    if found is None:
        raise click.UsageError(taste_words.NOTHING_LEARNED)
    if file.suffix.lower() != ".iqa":
        raise BundleError("A model file's name ends in .iqa.", file)
    exported(found.bundle, file)
    terminal.messages().print(f"Saved your taste as {terminal.printable(file)}.")
    return EXIT_DONE


def _rated(
    folder: Path | None,
    recursive: bool,
    labels: Path | None,
    catalogue: Catalogue,
    console: Console,
) -> tuple[list[Photo], Mapping[Path, float]]:
    """The photos there are to learn from, and the stars of those that have any."""
    from core.scoring import taste as tasting

    if labels is not None:
        place = folder or labels.parent
        photos = photos_named([place], recursive=recursive, console=console)
        stars, unknown = read_labels(labels, place, photos, _STARS)
        if unknown:
            some = ", ".join(unknown[:3])
            console.print(
                terminal.printable(
                    f"{len(unknown):,} of the names in {labels} are of no photo in {place}, "
                    f"such as {some}."
                )
            )
        return photos, stars
    if folder is None:
        photos = tasting.rated_photos(catalogue.ledger)
    else:
        photos = photos_named([folder], recursive=recursive, console=console)
    return photos, tasting.stars_by_path(photos, catalogue)


def _seen(
    photos: Sequence[Photo], scorer: Scorer, console: Console
) -> tuple[Seen, Run | EncodingRun | None]:
    """What the model says of photos; those that it has not seen are scored first, or encoded by one
    that gives no score."""
    from core.scoring import taste as tasting

    assert scorer.catalogue is not None
    seen = tasting.seen_by(scorer, photos)
    missing = tasting.unseen(photos, seen, {photo.path for photo in photos})
    if not missing:
        return seen, None
    run: Run | EncodingRun
    if gives_score(scorer.model):
        run = Run(scorer, missing, console)
        get_ready(scorer.model, lambda: len(missing), console)
    else:
        run = EncodingRun(scorer, missing, console)
    run.work()
    console.print(run.summary())
    scorer.catalogue.flush()
    if isinstance(run, Run) and not run.interrupted:
        scorer.features([r.photo for r in run.results()])  # of photos scored without, long ago
        scorer.catalogue.flush()
    return tasting.seen_by(scorer, photos), run


def _records(seen: Seen, said: Opinions) -> list[dict[str, Any]]:
    rows = zip(seen.photos, _scores(seen), _rows(said), strict=True)
    return [
        {
            "path": str(photo.path.absolute()),
            "stars": stars,
            "deviation": deviation,
            "unlike_anything_rated": unlike,
            "technical_score": technical,
        }
        for photo, technical, (stars, deviation, unlike) in rows
    ]


def _scores(seen: Seen) -> list[float] | list[None]:
    """Of each photo; None where its encoder gives none."""
    return [None] * len(seen.photos) if seen.scores is None else seen.scores.tolist()


def _rows(said: Opinions) -> list[tuple[float, float, bool]]:
    return list(
        zip(said.stars.tolist(), said.deviation.tolist(), said.is_unlike.tolist(), strict=True)
    )


def _show(seen: Seen, said: Opinions, console: Console) -> None:
    """Best photos first; of very many the beginning."""
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    table.add_column("Photo", overflow="fold")
    for heading in ("Stars", "±", "" if seen.scores is None else "Technical score"):
        table.add_column(heading, justify="right")
    table.add_column("")
    rows = list(zip(seen.photos, _scores(seen), _rows(said), strict=True))
    rows.sort(key=lambda row: -row[2][0])
    for photo, technical, (stars, deviation, unlike) in rows[:MOST_ROWS]:
        table.add_row(
            Text(terminal.printable(photo.name)),
            f"{as_stars(stars):.1f}",
            f"{deviation:.1f}",
            "" if technical is None else f"{technical:.1f}",
            "unlike anything you rated" if unlike else "",
        )
    console.print(table)
    if len(rows) > MOST_ROWS:
        more = f"… and {len(rows) - MOST_ROWS:,} more: the same command with --json FILE."
        console.print(more, soft_wrap=True)


def _show_surprises(taught: Lesson, console: Console) -> None:
    for over, words in (
        (True, "You gave more stars than your taste would:"),
        (False, "You gave fewer stars than your taste would:"),
    ):
        some = [one for one in taught.surprises() if one.is_over is over]
        if some:
            console.print(words)
        for one in some:
            line = f"  {one.path.name}: {one.stars:g}, your taste would give "
            line += f"{as_stars(one.said):.1f}"
            console.print(terminal.printable(line), soft_wrap=True)


def _print(console: Console, lines: Sequence[str]) -> None:
    for line in lines:
        console.print(line, soft_wrap=True)
