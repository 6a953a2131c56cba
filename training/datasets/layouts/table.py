"""Any folder with a label file: guess its columns and range, read it by the columns chosen."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from functools import cached_property
from pathlib import Path
from statistics import fmean

from core.errors import DatasetError
from core.photos.scan import PHOTO_SUFFIXES
from training.datasets.delimited import Table
from training.datasets.entry import Columns, LabelScale
from training.datasets.label_files import read_labels
from training.datasets.layout import Reading, Row, number
from training.datasets.parts import part_in_name, part_named
from training.datasets.raters import averaged
from training.datasets.sample import Part
from training.datasets.tree import Tree

_PICTURE = "imagename image filename file name path imagepath filepath img imgname picture photo"
_LABEL = "mos qualitymos meanopinionscore score qualityscore quality rating stars grade label dmos"
_SPLIT = "split set part partition"
_GROUP = "group scene refimg refname reference original"
_SUBSET = "subset category distortion type"
_RATER = "rater raterid user userid observer observerid subject subjectid annotator annotatorid "
_RATER += "worker workerid judge participant participantid person"
_DEVIATION = "std sd stddev stdev standarddeviation mosstd stdmos scorestd sdmos mossd sigma"
_VOTES = "votes votecount nvotes numvotes numberofvotes numratings nratings raters numraters"
_NUMBERS = "id index idx row"  # of lines, which are no labels
_LOWER_IS_BETTER = re.compile("dmos|differen|distort|degrad|impair", re.IGNORECASE)
_RANGES = ((0.0, 1.0), (1.0, 5.0), (0.0, 5.0), (1.0, 10.0), (0.0, 10.0), (0.0, 100.0))
_LOOKED_AT = 50  # rows that a guess rests on
_MOST_FOLDERS = 300  # that photos are looked for in


def guess_columns(tree: Tree, table: Table) -> Columns | None:
    """The columns that seem to name picture, label, part, group and subset.

    None when no column looks like picture names or none like labels.
    """
    picture = (
        _named(table, _PICTURE)
        or _first(table, _looks_like_pictures)
        or _first(
            table, lambda cell: tree.picture([""], f"{cell}.jpg", any_suffix=True) is not None
        )
    )
    others = {
        each
        for names in (_RATER, _DEVIATION, _VOTES, _NUMBERS)
        if (each := _named(table, names)) is not None
    }
    label = _named(table, _LABEL) or _first(table, _looks_numeric, but={picture, *others})
    if picture is None or label is None or picture == label:
        return None
    names = [cells[0] for _, cells in table.select(picture)][:_LOOKED_AT]
    return Columns(
        file=table.path.relative_to(tree.root).as_posix(),
        picture=picture,
        label=label,
        split=_named(table, _SPLIT),
        group=_named(table, _GROUP),
        subset=_named(table, _SUBSET),
        folder=_guess_folder(tree, names),
        rater=_named(table, _RATER),
        deviation=_named(table, _DEVIATION),
        votes=_named(table, _VOTES),
    )


def has_photos(tree: Tree, table: Table, columns: Columns) -> bool:
    """Whether any of the first photos that it names is there."""
    places = _Places(tree, columns.folder)
    names = [name for _, (name,) in table.select(columns.picture)][:_LOOKED_AT]
    return any(places.of(name) is not None for name in names)


def guess_scale(labels: Iterable[float], column: str = "") -> LabelScale | None:
    """The narrowest usual range that holds all labels; None when none does. Higher is better, but
    of a column that says differences or distortion (dmos).

    A suggestion only: 1..5 cannot be told from a part of 0..100 by looking.
    """
    values = list(labels)
    for low, high in _RANGES:
        if values and low <= min(values) and max(values) <= high:
            return LabelScale(low, high, higher_is_better=not _LOWER_IS_BETTER.search(column))
    return None


def labels_of(table: Table, column: str) -> list[float]:
    """The labels of a column, empty cells passed over; DatasetError naming the line of a cell that
    is no number."""
    return [number(cell, table.path, line) for line, (cell,) in table.select(column) if cell]


def read(tree: Tree, columns: Columns) -> Reading:
    """The data set as the columns say; rows in file order. A line without a label is a photo that
    nobody has judged yet: it is left out, and a note says so. Ratings of several people for a photo
    are averaged.

    Raises DatasetError for a missing file, column or header, a label that is no number, an unknown
    part.
    """
    rows: list[Row] = []
    unjudged = 0
    paths = [_file(tree, name) for name in (columns.file, *columns.more)]
    if _looks_like_pictures(columns.picture):
        message = (
            f"The first line names a photo, {columns.picture}, instead of the columns; put a line "
            "with the columns' names above it, such as name,score."
        )
        raise DatasetError(message, paths[0])
    places = _Places(tree, columns.folder)
    for path in paths:
        part = part_in_name(path.stem) if columns.more else None
        found, left_out = _rows(path, columns, places, part)
        rows += found
        unjudged += left_out
    rows, notes = averaged(rows, paths[0], by_rater=columns.rater is not None)
    if unjudged:
        notes = (f"{unjudged} lines without a label are passed over.", *notes)
    source = f"{' and '.join(path.name for path in paths)}, {columns.label}"
    return Reading(tuple(rows), source, notes=(*notes, *_kept(rows, columns)))


def _file(tree: Tree, name: str) -> Path:
    path = tree.file(name)
    if path is None:
        message = f'There is no file "{name}" in the folder; choose the CSV file again.'
        raise DatasetError(message, tree.root)
    return path


def _rows(
    path: Path, columns: Columns, places: _Places, part: Part | None
) -> tuple[list[Row], int]:
    """The rows of one file, `part` where they do not say themselves; how many have no label."""
    table = read_labels(path)
    optional = [
        columns.split,
        columns.group,
        columns.subset,
        columns.deviation,
        columns.votes,
    ]
    chosen = [column for column in optional if column is not None]
    rows = []
    unjudged = 0
    for line, (name, label, *others) in table.select(columns.picture, columns.label, *chosen):
        values = dict(zip(chosen, others, strict=True))
        split, group, subset, deviation, votes = (values.get(each or "", "") for each in optional)
        if not name:
            raise DatasetError(f"Line {line} names no picture; correct that line.", path)
        if not label:
            unjudged += 1
            continue
        rows.append(
            Row(
                name,
                number(label, path, line),
                places.of(name),
                part_named(split, path, line) or part,
                group or None,
                subset or None,
                number(deviation, path, line) if deviation else None,
                round(number(votes, path, line)) if votes else None,
            )
        )
    return rows, unjudged


def _kept(rows: list[Row], columns: Columns) -> tuple[str, ...]:
    """What is told of the ratings behind labels that are their means."""
    notes = []
    deviations = [row.deviation for row in rows if row.deviation is not None]
    if columns.deviation is not None and deviations:
        kept = f"The standard deviations in column {columns.deviation} are kept"
        notes.append(f"{kept}: {fmean(deviations):.2f} on average.")
    votes = [row.votes for row in rows if row.votes is not None]
    if columns.votes is not None and votes:
        kept = f"The numbers of votes in column {columns.votes} are kept"
        notes.append(f"{kept}: {fmean(votes):.1f} a photo.")
    return tuple(notes)


class _Places:
    """Where the photos of a label file are, whatever the file says of their folders."""

    def __init__(self, tree: Tree, folder: str) -> None:
        self._tree, self._folder = tree, folder

    @cached_property
    def _below(self) -> list[str]:
        return [path.name for path in self._tree.folders()[:_MOST_FOLDERS]]

    def of(self, name: str) -> Path | None:
        """The photo as it is named; else by the end of its path, as in a list written on another
        computer; else by its bare name, where only one folder has it. A name without a suffix
        stands for the photo of that stem, and so does one with another suffix (.JPEG for .jpg)
        where there is no better."""
        steps = [step for step in re.split(r"[\\/]", name) if step not in ("", ".", "..")]
        exactly = _looks_like_pictures(name)
        found = self._find(steps, any_suffix=not exactly)
        return self._find(steps, any_suffix=True) if found is None and exactly else found

    def _find(self, steps: list[str], *, any_suffix: bool) -> Path | None:
        for first in range(len(steps)):
            found = self._picture(self._folder, "/".join(steps[first:]), any_suffix=any_suffix)
            if found is not None:
                return found
        found_in = [
            self._picture(folder, name, any_suffix=any_suffix)
            for name in steps[-1:]
            for folder in self._below
        ]
        places = [path for path in found_in if path is not None]
        return places[0] if len(places) == 1 else None

    def _picture(self, folder: str, name: str, *, any_suffix: bool) -> Path | None:
        if any_suffix and not _looks_like_pictures(name):
            name = f"{name}.jpg"
        return self._tree.picture([folder], name, any_suffix=any_suffix)


def _named(table: Table, names: str) -> str | None:
    known = {re.sub(r"[\s_-]", "", column).casefold(): column for column in table.header}
    return next((known[name] for name in names.split() if name in known), None)


def _first(
    table: Table, fits: Callable[[str], bool], *, but: Collection[str | None] = ()
) -> str | None:
    for column in table.header:
        if not column or column in but:
            continue
        cells = [cell for _, (cell,) in table.select(column) if cell][:_LOOKED_AT]
        if cells and all(fits(cell) for cell in cells):
            return column
    return None


def _looks_like_pictures(cell: str) -> bool:
    return Path(cell).suffix.casefold() in PHOTO_SUFFIXES


def _looks_numeric(cell: str) -> bool:
    return re.fullmatch(r"-?\d*[.,]?\d+(e-?\d+)?", cell, re.IGNORECASE) is not None


def _guess_folder(tree: Tree, names: list[str]) -> str:
    folders = ["", *(path.name for path in tree.folders()[:_MOST_FOLDERS])]

    def found(folder: str) -> int:
        return sum(tree.picture([folder], name) is not None for name in names)

    return max(folders, key=found)
