"""CSIQ: a workbook of DMOS by picture (or a text list of it), distorted pictures by type."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from core.errors import DatasetError
from training.datasets.delimited import read_text
from training.datasets.layout import Layout, Reading, Recognition, Row, number, required
from training.datasets.spreadsheet import Cell, read_sheet
from training.datasets.tree import Tree, fold

_WORKBOOK = "csiq.DMOS.xlsx"
_LIST = "csiq_label.txt"
_BETA = "csiq.beta.txt"
_COLUMNS = ("image", "dst_idx", "dst_type", "dst_lev", "dmos_std", "dmos")
_ORIGINALS = ("src_imgs", "")
_TYPES = {  # as the sheet spells them, without spaces: as the file names do
    "noise": "AWGN",
    "awgn": "AWGN",
    "jpeg": "JPEG",
    "jpeg2000": "jpeg2000",
    "fnoise": "fnoise",
    "blur": "BLUR",
    "contrast": "contrast",
}
_NEEDS = f"{_WORKBOOK} and the folder dst_imgs/ (or awgn/, jpeg/ ...)"


def _labels(tree: Tree) -> Path | None:
    found = (tree.file(name) for name in (_WORKBOOK, _LIST, _BETA))
    return next((path for path in found if path is not None), None)


def _folders(kind: str) -> tuple[str, ...]:
    return (f"dst_imgs/{kind}", "dst_imgs", "dst_imgs_all", kind, "")


def _recognise(tree: Tree) -> Recognition | None:
    labels = _labels(tree)
    if labels is None:
        return None
    flat = tree.matching(r".+\.(awgn|blur|contrast|fnoise|jpeg|jpeg2000)\.\d\.\w+")
    folders = ("dst_imgs", "dst_imgs_all", "awgn", "jpeg", "blur")
    if not flat and all(tree.folder(name) is None for name in folders):
        return Recognition("incomplete", f"{labels.name} is there, dst_imgs/ is missing")
    return Recognition("sure", f"{labels.name} and the distorted pictures are there")


def _plain(cell: Cell) -> str:
    """A cell as text: the original "1600" is a number cell."""
    return f"{cell:g}" if isinstance(cell, float) else (cell or "").strip()


def _by_columns(rows: list[list[Cell]], labels: Path) -> Iterator[tuple[str, float]]:
    """Picture name and DMOS of the rows below the header, wherever the header stands."""
    texts = ([_plain(cell) for cell in row] for row in rows)
    titles = next(((i, row) for i, row in enumerate(texts) if set(_COLUMNS) <= set(row)), None)
    if titles is None:
        raise DatasetError(f"It has no row with the columns {', '.join(_COLUMNS)}.", labels)
    above, header = titles
    places = [header.index(column) for column in _COLUMNS]
    for line, row in enumerate(rows[above + 1 :], start=above + 2):
        image, _, kind, level, _, dmos = (row[p] if p < len(row) else None for p in places)
        if image is None:
            continue
        suffix = _TYPES.get(_plain(kind).casefold().replace(" ", ""))
        if suffix is None:
            raise DatasetError(f'Line {line} has the unknown type "{_plain(kind)}".', labels)
        name = f"{_plain(image)}.{suffix}.{number(level, labels, line):g}.png"
        yield name, number(dmos, labels, line)


def _by_names(labels: Path) -> Iterator[tuple[str, float]]:
    for line, text in enumerate(read_text(labels).splitlines(), start=1):
        fields = text.split()
        if not fields:
            continue
        if len(fields) != 2 or len(fields[0].split(".")) != 4:
            message = f'Line {line} is "{text}"; it should be a name and a number.'
            raise DatasetError(message, labels)
        yield fields[0], number(fields[1], labels, line)


def _labelled(labels: Path) -> Iterator[tuple[str, float]]:
    name = labels.name.casefold()
    if name == _WORKBOOK.casefold():
        return _by_columns(read_sheet(labels, "all_by_image"), labels)  # other sheets are broken
    if name == _LIST:
        return _by_names(labels)
    cells: list[list[Cell]] = [list(_COLUMNS)]
    cells += [list(text.split("\t")) for text in read_text(labels).splitlines() if text.strip()]
    return _by_columns(cells, labels)


def _read(tree: Tree) -> Reading:
    labels = required(_labels(tree), tree.root, _NEEDS)
    rows = []
    for name, dmos in _labelled(labels):
        original, kind, _, _ = name.split(".")
        path = tree.picture(_folders(kind), name, any_suffix=True)
        clean = tree.picture(_ORIGINALS, f"{original}.png", any_suffix=True)
        rows.append(Row(name, dmos, path, None, fold(original), kind.casefold(), original=clean))
    by_publisher = labels.name.casefold() == _WORKBOOK.casefold()
    return Reading(
        tuple(rows),
        f"{labels.name}, dmos",
        evidence="reported" if by_publisher else None,
        notes=() if by_publisher else ("The label file is a third party's copy.",),
    )


LAYOUT = Layout("csiq", _NEEDS, _recognise, _read)
