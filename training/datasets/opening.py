"""From a declared entry to the data set itself."""

from __future__ import annotations

from dataclasses import replace

from core.errors import DatasetError
from training.datasets.detect import locate
from training.datasets.entry import STARS, TABLE, Entry, LabelScale
from training.datasets.known import LAYOUTS
from training.datasets.layout import Reading, Row
from training.datasets.layouts import stars, table
from training.datasets.sample import DataSet, Sample
from training.datasets.tree import Tree, fold


def open_dataset(entry: Entry) -> DataSet:
    """Read the labels of a declared data set and look its pictures up; no picture is opened.

    Raises DatasetError, naming the file and what to do, when the folder does not hold the layout,
    the label file does not fit, or nothing usable is in it.
    """
    root = entry.root
    if root is None:
        message = f'No folder is declared for data set "{entry.name}"; choose one.'
        raise DatasetError(message)
    if entry.reader == TABLE:
        tree = Tree(root)
        if entry.columns is None:
            raise DatasetError("Choose the columns of the CSV file first.", root)
        reading = table.read(tree, entry.columns)
    elif entry.reader == STARS:
        tree = Tree(root)
        reading, kept = stars.read(root, entry.ratings)
        entry = replace(entry, ratings=kept)
    else:
        tree = locate(root, LAYOUTS[entry.reader])
        reading = LAYOUTS[entry.reader].read(tree)
    scale = reading.scale or entry.scale
    if scale is None:
        message = (
            "The range of the labels is not declared and cannot be guessed; give the lowest and "
            "the highest that are possible, in the app or in a data-set file (data.file)."
        )
        raise DatasetError(message, root)
    if not reading.rows and not reading.references:
        raise DatasetError(f"There is not a single label in {reading.label_source}.", tree.root)
    return _assembled(entry, tree, reading, scale)


def _assembled(entry: Entry, tree: Tree, reading: Reading, scale: LabelScale) -> DataSet:
    excluded = {fold(name) for name in entry.exclude}
    kept = [(i, row) for i, row in enumerate(reading.rows) if fold(row.name) not in excluded]
    left_out = len(reading.rows) - len(kept)
    notes = reading.notes
    if left_out:
        notes += (f"{left_out} pictures are left out as declared.",)
    return DataSet(
        name=entry.name,
        entry=entry,
        root=tree.root,
        scale=scale,
        samples=tuple(_sample(i, row, scale) for i, row in kept if row.path is not None),
        references=tuple(r for r in reading.references if fold(r.name) not in excluded),
        missing=tuple(row.name for _, row in kept if row.path is None),
        rows=len(reading.rows),
        label_source=reading.label_source,
        evidence=reading.evidence or entry.evidence,
        notes=notes,
        published_rows=reading.published_rows,
    )


def _sample(index: int, row: Row, scale: LabelScale) -> Sample:
    assert row.path is not None
    return Sample(
        path=row.path,
        name=row.name,
        label=row.label,
        quality=scale.quality(row.label),
        split=row.split,
        group=row.group,
        subset=row.subset,
        row=index,
        deviation=row.deviation,
        votes=row.votes,
        original=row.original,
    )
