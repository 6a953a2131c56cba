"""One declared data set: where it lies, whose it is, what its labels mean; to and from JSON."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from core.errors import DatasetError

Evidence = Literal["seen", "reported", "unverified"]
TABLE = "table"  # the reader for any folder with a CSV file
STARS = "stars"  # the reader for a person's own stars and flags

Kept = tuple[tuple[str, int, str | None], ...]
"""Own ratings as they were read once: name below the root, label, group."""


@dataclass(frozen=True, slots=True)
class LabelScale:
    """Range of the labels, the same for every part, and their direction."""

    low: float
    high: float
    higher_is_better: bool = True

    def quality(self, label: float) -> float:
        """The label on 0..1, higher is better; outside 0..1 for a label outside the range."""
        distance = label - self.low if self.higher_is_better else self.high - label
        return distance / (self.high - self.low)

    def label(self, quality: float) -> float:
        """The inverse of `quality`."""
        distance = quality * (self.high - self.low)
        return self.low + distance if self.higher_is_better else self.high - distance

    def __str__(self) -> str:
        better = "higher" if self.higher_is_better else "lower"
        return f"{self.low:g} to {self.high:g}, {better} is better"


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns of a label file say what (reader "table").

    `file` is the label file and `folder` the folder its picture names start from, both relative to
    the data set's root. `more` are files of the same columns for other parts, which their names
    tell. `rater` tells who rated, where each rating has a line of its own; `deviation` and `votes`
    tell what is known of the ratings behind a label that is their mean.
    """

    file: str
    picture: str
    label: str
    split: str | None = None
    group: str | None = None
    subset: str | None = None
    folder: str = ""
    more: tuple[str, ...] = ()
    rater: str | None = None
    deviation: str | None = None
    votes: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a data-set file.

    `scale` is None for a table whose range nobody has declared yet, and where the reader finds it.
    `soft_range`: the published labels are known to leave the range. `observed` and `pictures` are
    the published extremes and count, None where unknown. `exclude` names pictures to leave out.
    `ratings` are a person's own as they were once (reader "stars"); None: as they are.
    """

    name: str
    reader: str
    root: Path | None
    title: str
    publisher: str
    licence: str
    home_page: str
    citation: str
    scale: LabelScale | None
    soft_range: bool
    observed: tuple[float, float] | None
    pictures: int | None
    evidence: Evidence
    columns: Columns | None
    exclude: tuple[str, ...]
    ratings: Kept | None = None

    def to_json(self) -> dict[str, Any]:
        """The entry as it stands in a data-set file, without its name."""
        columns = self.columns
        return {
            "reader": self.reader,
            "root": str(self.root) if self.root is not None else "",
            "title": self.title,
            "publisher": self.publisher,
            "licence": self.licence,
            "home_page": self.home_page,
            "citation": self.citation,
            "range": [self.scale.low, self.scale.high] if self.scale else None,
            "direction": "up" if self.scale is None or self.scale.higher_is_better else "down",
            "soft_range": self.soft_range,
            "observed": list(self.observed) if self.observed else None,
            "pictures": self.pictures,
            "evidence": self.evidence,
            "columns": _plain(columns) if columns is not None else None,
            "exclude": list(self.exclude),
            **({"ratings": [list(one) for one in self.ratings]} if self.ratings else {}),
        }


def entry_from_json(name: str, values: Mapping[str, Any], source: Path) -> Entry:
    """The entry `name` of the data-set file `source`; a relative root starts at that file.

    Raises DatasetError naming the entry and the key that does not fit.
    """
    fields = _Fields(name, values, source)
    root = fields.text("root")
    return Entry(
        name=name,
        reader=fields.text("reader"),
        root=source.parent / Path(root).expanduser() if root else None,
        title=fields.text("title") or name,
        publisher=fields.text("publisher"),
        licence=fields.text("licence"),
        home_page=fields.text("home_page"),
        citation=fields.text("citation"),
        scale=fields.scale(),
        soft_range=fields.flag("soft_range"),
        observed=fields.pair("observed"),
        pictures=fields.count("pictures"),
        evidence=fields.evidence(),
        columns=fields.columns(),
        exclude=fields.texts("exclude"),
        ratings=fields.ratings(),
    )


_KEYS = frozenset({"range", "direction"}) | {
    field.name for field in dataclasses.fields(Entry) if field.name not in {"name", "scale"}
}


def entry_keys() -> frozenset[str]:
    """The keys that an entry may have."""
    return _KEYS


class _Fields:
    """The values of one entry, each checked as it is taken."""

    def __init__(self, name: str, values: Mapping[str, Any], source: Path) -> None:
        self._name, self._values, self._source = name, values, source
        unknown = sorted(set(values) - _KEYS)
        if unknown:
            raise self._error(unknown[0], f"is not known; the keys are {', '.join(sorted(_KEYS))}")

    def _error(self, key: str, what: str) -> DatasetError:
        return DatasetError(f'In data set "{self._name}", "{key}" {what}.', self._source)

    def text(self, key: str) -> str:
        value = self._values.get(key) or ""
        if not isinstance(value, str):
            raise self._error(key, "must be text in quotes")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        value = self._values.get(key) or []
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self._error(key, "must be a list of texts")
        return tuple(value)

    def flag(self, key: str) -> bool:
        value = self._values.get(key, False)
        if not isinstance(value, bool):
            raise self._error(key, "must be true or false")
        return value

    def count(self, key: str) -> int | None:
        value = self._values.get(key)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
            raise self._error(key, "must be a whole number")
        return value

    def pair(self, key: str) -> tuple[float, float] | None:
        value = self._values.get(key)
        if value is None:
            return None
        numbers = isinstance(value, list) and [v for v in value if _is_number(v)]
        if not numbers or len(numbers) != 2 or len(value) != 2 or not value[0] < value[1]:
            raise self._error(key, "must be two numbers, the lower one first, such as [1, 5]")
        return float(value[0]), float(value[1])

    def scale(self) -> LabelScale | None:
        direction = self.text("direction") or "up"
        if direction not in {"up", "down"}:
            raise self._error("direction", 'must be "up" (higher is better) or "down"')
        extremes = self.pair("range")
        return LabelScale(*extremes, direction == "up") if extremes is not None else None

    def evidence(self) -> Evidence:
        value = self.text("evidence") or "unverified"
        for known in get_args(Evidence):
            if value == known:
                return known  # type: ignore[no-any-return]  # one of them
        raise self._error("evidence", 'must be "seen", "reported" or "unverified"')

    def ratings(self) -> Kept | None:
        value = self._values.get("ratings")
        if value is None:
            return None
        if not isinstance(value, list) or not all(_is_rating(row) for row in value):
            raise self._error("ratings", 'must be a list such as [["a.jpg", 4, "burst 1"]]')
        return tuple((name, label, group) for name, label, group in value)

    def columns(self) -> Columns | None:
        value = self._values.get("columns")
        if value is None:
            return None
        known = {field.name for field in dataclasses.fields(Columns)}
        if not isinstance(value, dict) or not {"file", "picture", "label"} <= set(value) <= known:
            raise self._error("columns", 'must give "file", "picture" and "label"')
        more = value.get("more") or []
        texts = [item for key, item in value.items() if key != "more"]
        if not isinstance(more, list) or not all(isinstance(item, str) for item in more):
            raise self._error("columns", 'must hold a list of file names as "more"')
        if not all(isinstance(item, str | None) for item in texts):
            raise self._error("columns", "must hold texts")
        return Columns(**{**value, "more": tuple(more)})


def _plain(columns: Columns) -> dict[str, Any]:
    """What was chosen, as JSON has it; what later versions added only where it says something."""
    values = dataclasses.asdict(columns) | {"more": list(columns.more)}
    added = ("more", "rater", "deviation", "votes")
    return {key: value for key, value in values.items() if value or key not in added}


def _is_rating(row: object) -> bool:
    return (
        isinstance(row, list)
        and len(row) == 3
        and isinstance(row[0], str)
        and isinstance(row[1], int)
        and isinstance(row[2], str | None)
    )


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
