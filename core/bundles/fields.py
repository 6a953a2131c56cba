"""A manifest's values, read with their types and bounds: nothing else gets into the program.

What is missing, of another type, out of its range or not finite is refused with its full name.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, Final

from core.errors import BundleError

LONGEST_NAME: Final = 200
LONGEST_TEXT: Final = 20_000
DEEPEST: Final = 20
_SHOWN: Final = 60
_ABSENT: Final = object()


class Fields:
    """One JSON object of a manifest; `name` is its full name, empty for the manifest itself.

    Every method raises BundleError (without a path) for what is not as it asks.
    """

    def __init__(self, data: Any, name: str = "") -> None:
        if not isinstance(data, dict):
            raise _unsound(name or "the manifest", data, "an object")
        self._data: dict[str, Any] = data
        self._name = name

    @property
    def names(self) -> tuple[str, ...]:
        """The fields there are."""
        return tuple(self._data)

    def only(self, known: Sequence[str]) -> Fields:
        """These fields, with no others among them."""
        for name in self._data:
            if name not in known:
                raise BundleError(
                    f"manifest.json has the field {self._called(_short(name))}, which is unknown "
                    "here: update the app."
                )
        return self

    def has(self, key: str) -> bool:
        """Whether there is such a field."""
        return key in self._data

    def is_null(self, key: str) -> bool:
        """Whether a field that must be there is null."""
        return self._value(key) is None

    def text(self, key: str, *, default: str | None = None, most: int = LONGEST_TEXT) -> str:
        """A text of up to `most` characters; only what has a default may be empty."""
        value = self._value(key, default)
        if not isinstance(value, str) or len(value) > most or not (value or default is not None):
            raise _unsound(self._called(key), value, f"a text of up to {most} characters")
        return value

    def number(self, key: str, low: float, high: float) -> float:
        """A number from `low` to `high`."""
        return _number(self._value(key), self._called(key), low, high)

    def whole(self, key: str, low: int, high: int, *, default: int | None = None) -> int:
        """A whole number from `low` to `high`."""
        return _whole(self._value(key, default), self._called(key), low, high)

    def flag(self, key: str, *, default: bool | None = None) -> bool:
        """True or false."""
        value = self._value(key, default)
        if not isinstance(value, bool):
            raise _unsound(self._called(key), value, "true or false")
        return value

    def numbers(
        self, key: str, low: float, high: float, *, least: int, most: int
    ) -> tuple[float, ...]:
        """A list of `least` to `most` numbers from `low` to `high`."""
        return tuple(
            _number(value, f"{self._called(key)}[{place}]", low, high)
            for place, value in enumerate(self.items(key, least=least, most=most))
        )

    def wholes(self, key: str, low: int, high: int, *, least: int, most: int) -> tuple[int, ...]:
        """A list of `least` to `most` whole numbers from `low` to `high`."""
        return tuple(
            _whole(value, f"{self._called(key)}[{place}]", low, high)
            for place, value in enumerate(self.items(key, least=least, most=most))
        )

    def size(self, key: str, low: int, high: int) -> tuple[int, int]:
        """A list of width and height, whole numbers from `low` to `high`."""
        width, height = self.wholes(key, low, high, least=2, most=2)
        return width, height

    def items(self, key: str, *, least: int, most: int) -> list[Any]:
        """A list of `least` to `most` values of any kind."""
        value = self._value(key)
        if not isinstance(value, list) or not least <= len(value) <= most:
            count = f"{least}" if least == most else f"{least} to {most}"
            raise _unsound(self._called(key), value, f"a list of {count} values")
        return value

    def objects(self, key: str, *, least: int, most: int) -> list[Fields]:
        """A list of `least` to `most` objects."""
        return [
            Fields(value, f"{self._called(key)}[{place}]")
            for place, value in enumerate(self.items(key, least=least, most=most))
        ]

    def fields(self, key: str) -> Fields:
        """An object."""
        return Fields(self._value(key), self._called(key))

    def plain(self, key: str) -> dict[str, Any]:
        """An object for somebody else to read, in which every number is one."""
        value = self._value(key)
        if not isinstance(value, dict):
            raise _unsound(self._called(key), value, "an object")
        plain = _finite(value, DEEPEST)
        if plain != value:
            raise unsound(f"{self._called(key)} holds what is no number, or is nested too deeply")
        return dict(value)

    def told(self, key: str) -> dict[str, Any]:
        """An object that people alone read; it may be absent. What is no number in it is null."""
        value = self._value(key, {})
        if not isinstance(value, dict):
            raise _unsound(self._called(key), value, "an object")
        told: dict[str, Any] = _finite(value, DEEPEST)
        return told

    def _value(self, key: str, default: Any = None) -> Any:
        value = self._data.get(key, _ABSENT)
        if value is not _ABSENT:
            return value
        if default is None:
            raise BundleError(
                f"manifest.json is incomplete ({self._called(key)} is missing): get the model "
                "file again."
            )
        return default

    def _called(self, key: str) -> str:
        return f"{self._name}.{key}" if self._name else key


def unsound(what: str) -> BundleError:
    """The refusal of a manifest; `what` is a sentence's beginning: "the bands do not rise"."""
    return BundleError(f"manifest.json is not sound ({what}): get the model file again.")


def _unsound(name: str, value: Any, wanted: str) -> BundleError:
    return unsound(f"{name} is {_short(repr(value))} and not {wanted}")


def _number(value: Any, name: str, low: float, high: float) -> float:
    if type(value) not in (int, float) or not low <= value <= high:  # NaN lies in no range
        raise _unsound(name, value, f"a number from {low:g} to {high:g}")
    return float(value)


def _whole(value: Any, name: str, low: int, high: int) -> int:
    if type(value) is not int or not low <= value <= high:
        raise _unsound(name, value, f"a whole number from {low} to {high}")
    return value


def _finite(value: Any, depth: int) -> Any:
    """JSON without infinite numbers and NaN, and without what lies deeper than `depth`."""
    if depth == 0 or (isinstance(value, float) and not math.isfinite(value)):
        return None
    if isinstance(value, dict):
        return {key: _finite(each, depth - 1) for key, each in value.items()}
    if isinstance(value, list):
        return [_finite(each, depth - 1) for each in value]
    return value


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
