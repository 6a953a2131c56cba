"""LIVE image quality database, release 2: .mat files of 982 entries in a fixed order."""

from __future__ import annotations

from core.errors import DatasetError
from training.datasets.layout import Layout, Reading, Recognition, Row, recognised, required
from training.datasets.matlab import read_numbers, read_texts
from training.datasets.tree import Tree, fold

_FOLDERS = {"jp2k": 227, "jpeg": 233, "wn": 174, "gblur": 174, "fastfading": 174}
_NEEDS = "refnames_all.mat, dmos.mat or dmos_realigned.mat, and the folders refimgs/ and jp2k/"


def _recognise(tree: Tree) -> Recognition | None:
    names = tree.file("refnames_all.mat")
    if names is None:
        return None
    if tree.file("dmos_realigned.mat") is None and tree.file("dmos.mat") is None:
        return Recognition("incomplete", f"{names.name} is there, dmos.mat is missing")
    pictures = tree.folder("jp2k") if tree.folder("refimgs") is not None else None
    return recognised(names, pictures, what="refimgs/ or jp2k/")


def _read(tree: Tree) -> Reading:
    names_file = required(tree.file("refnames_all.mat"), tree.root, _NEEDS)
    realigned = tree.file("dmos_realigned.mat")
    labels_file = required(realigned or tree.file("dmos.mat"), tree.root, _NEEDS)
    variable = "dmos_new" if realigned is not None else "dmos"
    originals = read_texts(names_file, "refnames_all")
    labels = read_numbers(labels_file, variable)
    is_original = read_numbers(labels_file, "orgs")
    names = [f"{folder}/img{k}.bmp" for folder, n in _FOLDERS.items() for k in range(1, n + 1)]
    if not len(names) == len(originals) == len(labels) == len(is_original):
        message = f"It should hold {len(names)} entries; get the file from its publisher again."
        raise DatasetError(message, labels_file)
    rows = tuple(
        Row(
            name,
            label,
            tree.picture([""], name, any_suffix=True),
            group=fold(original),
            subset=name.partition("/")[0],
            original=tree.picture(["refimgs"], original, any_suffix=True),
        )
        for name, label, original, copy in zip(names, labels, originals, is_original, strict=True)
        if copy != 1  # undistorted copies of the originals; a DMOS of 0 is not the test for them
    )
    if realigned is not None:
        notes = ("The realigned DMOS is used; some values lie outside 0 to 100.",)
    else:
        notes = ("dmos_realigned.mat is not there: the older DMOS is used, range unverified.",)
    return Reading(
        rows,
        f"{labels_file.name}, {variable}",
        evidence=None if realigned is not None else "unverified",
        notes=notes,
    )


LAYOUT = Layout("live", _NEEDS, _recognise, _read)
