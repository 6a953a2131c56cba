"""Names made of a template, such as "{date:%Y-%m-%d} {name}"."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from string import Formatter
from typing import Final

from core.errors import MobileIqaError

LONGEST_BYTES: Final = 180  # names may have 255; endings and numbers need room
FIELDS: Final = ("name", "date", "time", "counter", "camera", "stars", "score", "label")

_DATE, _TIME = "%Y-%m-%d", "%H%M%S"
_DIRECTIVES: Final = frozenset("aAbBdmyYHIMSpjUWuf%")
_COUNTER: Final = re.compile(r"0?[0-9]?")
_FORBIDDEN: Final = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]')  # by one system or another
_RESERVED: Final = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)


class TemplateError(MobileIqaError):
    """A template that gives no names; the message says what to change."""


@dataclass(frozen=True, slots=True)
class NameFacts:
    """What a name may be made of: `name` is the photo's present one without its ending."""

    name: str
    counter: int
    captured: datetime | None = None
    camera: str | None = None
    stars: int = 0
    score: float | None = None
    label: str | None = None


class NameTemplate:
    """A template that was read. Raises TemplateError for one that gives no names."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._parts = _read(text)
        self.fields = frozenset(field for _, field, _ in self._parts if field is not None)

    def fill(self, facts: NameFacts) -> str:
        """A name, without ending, that every system takes."""
        made = "".join(
            literal + ("" if field is None else _WRITERS[field](facts, spec))
            for literal, field, spec in self._parts
        )
        return usable(made)


def usable(name: str) -> str:
    """The name as every system takes it: what one of them forbids is a hyphen."""
    name = _FORBIDDEN.sub("-", name).strip(" ").lstrip(".").rstrip(". ")
    while len(os.fsencode(name)) > LONGEST_BYTES:
        name = name[:-1]
    name = name.rstrip(". ") or "photo"
    return f"{name}_" if _RESERVED.fullmatch(name) else name


def _read(text: str) -> list[tuple[str, str | None, str]]:
    if not text.strip():
        raise TemplateError("The name is empty. Use {name} to keep the photos' own names.")
    if "/" in text or "\\" in text:
        raise TemplateError("A name cannot contain / or \\. Choose the folder above instead.")
    try:
        parsed = list(Formatter().parse(text))
    except ValueError as error:
        raise TemplateError(
            "A brace { is not closed, or one } too many. Write {{ and }} for braces in the name."
        ) from error
    parts: list[tuple[str, str | None, str]] = []
    for literal, field, spec, conversion in parsed:
        if field is not None:
            _check(field, spec or "", conversion)
        parts.append((literal, field, spec or ""))
    return parts


def _check(field: str, spec: str, conversion: str | None) -> None:
    if field not in FIELDS or conversion is not None:
        known = ", ".join(f"{{{each}}}" for each in FIELDS)
        raise TemplateError(f"There is no {{{field}}}. There are: {known}.")
    if field in ("date", "time"):
        for directive in re.findall(r"%(.?)", spec):
            if directive not in _DIRECTIVES:
                raise TemplateError(
                    f"“%{directive}” is no part of a date. Write for example {{date:%Y-%m-%d}}."
                )
        if spec and "%" not in spec:
            raise TemplateError(f"Write a date as {{{field}:%Y-%m-%d}}, a time as {{time:%H%M}}.")
    elif field == "counter":
        if not _COUNTER.fullmatch(spec):
            raise TemplateError("Write a counter of four digits as {counter:04}.")
    elif spec:
        raise TemplateError(f"{{{field}}} takes nothing after a colon.")


def _moment(facts: NameFacts, spec: str, usual: str) -> str:
    return "undated" if facts.captured is None else facts.captured.strftime(spec or usual)


_WRITERS: Final[dict[str, Callable[[NameFacts, str], str]]] = {
    "name": lambda facts, _: facts.name,
    "date": lambda facts, spec: _moment(facts, spec, _DATE),
    "time": lambda facts, spec: _moment(facts, spec, _TIME),
    "counter": lambda facts, spec: format(facts.counter, spec),
    "camera": lambda facts, _: facts.camera or "unknown camera",
    "stars": lambda facts, _: str(facts.stars),
    "score": lambda facts, _: "unscored" if facts.score is None else f"{facts.score:.0f}",
    "label": lambda facts, _: facts.label or "no label",
}
