"""Plain values (of TOML or JSON) to typed dataclasses and back, with every fault named."""

from __future__ import annotations

import dataclasses
import math
import types
import typing
from collections.abc import Mapping
from typing import Any, Literal, TypeVar, Union

T = TypeVar("T")


def setting(
    default: T,
    text: str,
    *,
    low: float | None = None,
    high: float | None = None,
    path: bool = False,
) -> T:
    """A field of a dataclass of settings: its default, what it does (the comment in a file, the
    tooltip in the app), its range, both ends included, and whether it is a `path`."""
    about = {"text": text, "low": low, "high": high, "path": path}
    return dataclasses.field(default=default, metadata=about)


class PlainError(ValueError):
    """A value that does not fit; the text begins with its key, such as "training.epochs"."""


def build(cls: type[T], values: Mapping[str, Any], *, where: str = "", strict: bool = True) -> T:
    """Make the dataclass `cls` from plain values; what is left out takes its default.

    `strict` refuses unknown keys; otherwise they are ignored. Ranges declared in a field's metadata
    (`low`, `high`, inclusive) are checked. Raises PlainError.
    """
    hints = typing.get_type_hints(cls)
    fields = {f.name: f for f in dataclasses.fields(cls) if f.init}  # type: ignore[arg-type]
    given: dict[str, Any] = {}
    for key, value in values.items():
        name = f"{where}{key}"
        if key in fields:
            given[key] = convert(hints[key], value, name, strict=strict)
            _check_range(fields[key], given[key], name)
        elif strict:
            known = ", ".join(sorted(fields))
            raise PlainError(f"{name} is no setting; there are {known}")
    for key, field in fields.items():
        if key not in given and _is_required(field):
            raise PlainError(f"{where}{key} is missing")
    return cls(**given)


def convert(kind: Any, value: Any, name: str, *, strict: bool = True) -> Any:
    """`value` as the annotated type `kind`; whole numbers pass for float. Raises PlainError."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if kind is Any:
        return value
    if dataclasses.is_dataclass(kind):
        if not isinstance(value, Mapping):
            raise PlainError(f"{name} must be a table of settings")
        return build(typing.cast(type, kind), value, where=f"{name}.", strict=strict)
    if origin is Literal:
        if value in arguments and type(value) in {type(a) for a in arguments}:
            return value
        raise PlainError(f"{name} must be one of {', '.join(map(repr, arguments))}, not {value!r}")
    if origin in (Union, types.UnionType):
        inner = [a for a in arguments if a is not type(None)]
        return None if value is None else convert(inner[0], value, name, strict=strict)
    if origin is tuple:
        return _tuple(arguments, value, name, strict=strict)
    if origin is dict:
        if not isinstance(value, Mapping):
            raise PlainError(f"{name} must be a table")
        return {str(k): convert(arguments[1], v, f"{name}.{k}") for k, v in value.items()}
    return _scalar(kind, value, name)


def plain(value: Any) -> Any:
    """A dataclass as nested dicts, lists, texts and numbers; None is kept."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in dataclasses.fields(value) if f.init}
    if isinstance(value, Mapping):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [plain(v) for v in value]
    return value


_WORDS = {bool: "true or false", int: "a whole number", float: "a number", str: "a text"}


def _scalar(kind: Any, value: Any, name: str) -> Any:
    fits = {
        bool: isinstance(value, bool),
        int: isinstance(value, int) and not isinstance(value, bool),
        float: isinstance(value, int | float) and not isinstance(value, bool),
        str: isinstance(value, str),
    }[kind]
    if not fits:
        raise PlainError(f"{name} must be {_WORDS[kind]}, not {value!r}")
    return float(value) if kind is float else value


def _tuple(arguments: tuple[Any, ...], value: Any, name: str, *, strict: bool) -> tuple[Any, ...]:
    if not isinstance(value, list | tuple):
        raise PlainError(f"{name} must be a list")
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        arguments = (arguments[0],) * len(value)
    if len(arguments) != len(value):
        raise PlainError(f"{name} must have {len(arguments)} values, not {len(value)}")
    return tuple(
        convert(kind, v, f"{name}[{n}]", strict=strict)
        for n, (kind, v) in enumerate(zip(arguments, value, strict=True))
    )


def _check_range(field: dataclasses.Field[Any], value: Any, name: str) -> None:
    low, high = field.metadata.get("low"), field.metadata.get("high")
    for number in value if isinstance(value, tuple) else (value,):
        if isinstance(number, bool) or not isinstance(number, int | float):
            continue
        if low is None and high is None:
            continue
        below = low is not None and number < low
        above = high is not None and number > high
        if below or above or not math.isfinite(number):
            allowed = f"{low:.10g} to {high:.10g}" if high is not None else f"{low:.10g} or more"
            raise PlainError(f"{name} must be {allowed}, not {number:.10g}")


def _is_required(field: dataclasses.Field[Any]) -> bool:
    missing = dataclasses.MISSING
    return field.default is missing and field.default_factory is missing
