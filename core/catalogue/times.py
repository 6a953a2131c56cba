"""Moments as they stand in the databases: UTC text that sorts by time."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final

_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d(\.\d{6})?)?", re.ASCII)

Clock = Callable[[], datetime]
"""Gives the present moment, with a time zone."""


def utc_now() -> datetime:
    return datetime.now(UTC)


def as_text(moment: datetime) -> str:
    """'2026-11-27 15:18:46.012345'. The whole seconds of earlier versions sort among these."""
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S.%f}"


def just_after(text: str) -> str:
    """The next moment there is."""
    moment = datetime.fromisoformat(text).replace(tzinfo=UTC)
    return as_text(moment + timedelta(microseconds=1))


def is_moment(text: object) -> bool:
    """Whether it can be a moment of the databases, of this version or an earlier one."""
    return isinstance(text, str) and _MOMENT.fullmatch(text) is not None
