"""What a person wants to see of a folder, as data: a text, ranges, choices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

Limits = tuple[float | None, float | None]
"""A range, both ends inclusive; None for an open end."""

EVERYTHING: Final[Limits] = (None, None)


@dataclass(frozen=True, slots=True)
class PhotoFilter:
    """Shows the photos that meet all of this, of columns by their keys.

    `text` stands in a searched column, in any letter case. Numbers lie within each of `ranges`;
    those of columns of points as they are displayed, in whole points. Texts are among each of
    `choices`, where "" stands for photos without one. What has no value is in no range.
    """

    text: str = ""
    ranges: Mapping[str, Limits] = field(default_factory=dict)
    choices: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """What hides nothing is left out: equal filters show the same."""
        ranges = {key: limits for key, limits in self.ranges.items() if limits != EVERYTHING}
        choices = {key: frozenset(wanted) for key, wanted in self.choices.items() if wanted}
        object.__setattr__(self, "ranges", ranges)
        object.__setattr__(self, "choices", choices)

    @property
    def keys(self) -> frozenset[str]:
        """The columns that hide something, but for the searched ones."""
        return frozenset(self.ranges) | frozenset(self.choices)

    @property
    def is_active(self) -> bool:
        return bool(self.text.strip() or self.keys)

    def with_text(self, text: str) -> PhotoFilter:
        """The same with another text."""
        return PhotoFilter(text, self.ranges, self.choices)

    def with_range(self, key: str, limits: Limits) -> PhotoFilter:
        """The same with another range of one column; `EVERYTHING` takes it away."""
        return PhotoFilter(self.text, {**self.ranges, key: limits}, self.choices)

    def with_choice(self, key: str, wanted: frozenset[str]) -> PhotoFilter:
        """The same with other choices of one column; none takes them away."""
        return PhotoFilter(self.text, self.ranges, {**self.choices, key: wanted})

    def without(self, key: str) -> PhotoFilter:
        """The same, whatever this column says."""
        return self.with_range(key, EVERYTHING).with_choice(key, frozenset())

    def of(self, keys: frozenset[str]) -> PhotoFilter:
        """The same by these columns alone."""
        wanted = self
        for key in self.keys - keys:
            wanted = wanted.without(key)
        return wanted

    def to_json(self) -> dict[str, Any]:
        """As plain JSON has it."""
        return {
            "text": self.text,
            "ranges": {key: list(limits) for key, limits in self.ranges.items()},
            "choices": {key: sorted(wanted) for key, wanted in self.choices.items()},
        }

    @classmethod
    def from_json(cls, told: object) -> PhotoFilter:
        """What `to_json` gave. Parts that are not of that form are left out: never raises."""
        if not isinstance(told, Mapping):
            return cls()
        text, ranges, choices = told.get("text"), told.get("ranges"), told.get("choices")
        return cls(
            text if isinstance(text, str) else "",
            {str(key): limits for key, value in _items(ranges) if (limits := _limits(value))},
            {str(key): _texts(value) for key, value in _items(choices)},
        )


def _items(told: object) -> list[tuple[object, object]]:
    return list(told.items()) if isinstance(told, Mapping) else []


def _limits(told: object) -> Limits | None:
    if not isinstance(told, (list, tuple)) or len(told) != 2:
        return None
    if not all(end is None or (isinstance(end, (int, float)) and end == end) for end in told):
        return None
    return (told[0], told[1])


def _texts(told: object) -> frozenset[str]:
    listed = told if isinstance(told, (list, tuple)) else ()
    return frozenset(text for text in listed if isinstance(text, str))
