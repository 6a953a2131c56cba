"""The data-set file: one editable JSON file that declares every data set, its folder and terms.

It looks like `resources/datasets/dataset_info.json`, which declares the published data sets
without a folder and supplies whatever an entry leaves out. The form of the published MobileIQA
code, `{"livec": ["/folder", 1162]}`, is understood as well.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from core.errors import DatasetError, reason_of
from core.files import write_atomically
from training.datasets.entry import Entry, entry_from_json

SHIPPED = Path(__file__).resolve().parents[2] / "resources" / "datasets" / "dataset_info.json"


def load_entries(path: Path) -> dict[str, Entry]:
    """The entries of a data-set file by name; what one leaves out comes from the shipped one.

    Raises DatasetError when the file cannot be read or an entry does not fit.
    """
    shipped = _shipped()
    entries = {}
    for name, values in _read(path).items():
        if isinstance(values, list):
            values = _published_form(name, values, path)
        if not isinstance(values, dict):
            message = f'Data set "{name}" should be {{"reader": ..., "root": ...}}.'
            raise DatasetError(message, path)
        reader = values.get("reader", name)
        if reader not in shipped:
            known = ", ".join(shipped)
            message = f'Data set "{name}" has the unknown reader "{reader}"; known are {known}.'
            raise DatasetError(message, path)
        merged = {**shipped[reader], **values, "reader": reader}
        entries[name] = entry_from_json(name, merged, path)
    return entries


def save_entries(path: Path, entries: Iterable[Entry]) -> None:
    """Write a data-set file, in one step: the old one stays whole until the new one is.

    Raises DatasetError when the file cannot be written.
    """
    values = {entry.name: entry.to_json() for entry in entries}
    text = json.dumps(values, indent=2, ensure_ascii=False) + "\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, text.encode())
    except OSError as error:
        reason = reason_of(error)
        raise DatasetError(f"The data-set file cannot be written ({reason}).", path) from error


def shipped_entries() -> dict[str, Entry]:
    """The published data sets by reader, without folders, and the reader "table"."""
    return {name: entry_from_json(name, values, SHIPPED) for name, values in _shipped().items()}


def shipped_entry(reader: str) -> Entry:
    """What is known of one published data set; KeyError for a reader there is not."""
    return entry_from_json(reader, _shipped()[reader], SHIPPED)


@functools.cache
def _shipped() -> dict[str, Any]:
    return _read(SHIPPED)


def _read(path: Path) -> dict[str, Any]:
    try:
        values = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        reason = reason_of(error)
        raise DatasetError(f"The data-set file cannot be read ({reason}).", path) from error
    except (ValueError, RecursionError) as error:
        message = f"The data-set file is not sound JSON ({error}); correct it there."
        raise DatasetError(message, path) from error
    if not isinstance(values, dict):
        raise DatasetError("The data-set file should hold one entry for each data set.", path)
    return values


def _published_form(name: str, values: list[Any], path: Path) -> dict[str, Any]:
    if not values or not isinstance(values[0], str):
        message = f'Data set "{name}" should be ["folder", number of pictures].'
        raise DatasetError(message, path)
    return {"root": values[0]}
