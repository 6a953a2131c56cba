"""What is decided about photos, beside what their files say: which of the two holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from core.catalogue.ledger import Ledger
from core.catalogue.mark_values import (
    ORIENTATION,
    PROPERTIES,
    as_written,
    is_sound,
    marks_of,
    values_of,
)
from core.catalogue.marking import GiveStars
from core.marks.marks import Marks
from core.photos.photo import Photo
from core.photos.scan import never
from core.photos.stamp import path_bytes

CHUNK: Final = 500
"""Paths asked for at once: SQLite takes a bounded number of parameters."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One property as a person set it here.

    `value` as the ledger has it (core.catalogue.marking), `moment` when, `said` what the photo's
    files said of it then; None where that was not known. `by_score`: it is the stars that a
    model's scores gave.
    """

    value: Any
    moment: datetime
    said: Any | None = None
    by_score: bool = False


Decisions = Mapping[str, Decision]
"""By property; what was never decided here is left out."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What the files of a photo say of one property, and when the newest of them was written."""

    value: Any
    moment: datetime


@dataclass(frozen=True, slots=True)
class Held:
    """The marks that hold for a photo.

    `conflict`: some statements about it differ, and nobody decided between them since.
    """

    marks: Marks
    conflict: bool = False


def decisions_of(
    ledger: Ledger, photos: Sequence[Photo], cancelled: Callable[[], bool] = never
) -> dict[Path, Decisions]:
    """What is decided about photos, by the photo's path; photos without decisions are left out.

    Of the several files of a photo the newest decision counts. Rows that are spoilt are passed
    over.
    """
    owner = {path_bytes(path): photo.path for photo in photos for path in photo.files}
    found: dict[Path, dict[str, Decision]] = {}
    paths = list(owner)
    by_score = _moments_of_scores(ledger)
    for start in range(0, len(paths), CHUNK):
        if cancelled():
            break
        some = paths[start : start + CHUNK]
        places = ",".join("?" * len(some))
        query = (
            "SELECT path, property, value, decided_at, decisions.said FROM files "
            f"JOIN decisions ON file = id WHERE path IN ({places})"
        )
        for path, key, value, moment, said in ledger.rows(query, some):
            decision = _decision(key, value, moment, said)
            if decision is not None and key == "stars" and moment in by_score:
                decision = replace(decision, by_score=True)
            if decision is None or path not in owner:  # an index may differ from its table
                continue
            of_photo = found.setdefault(owner[path], {})
            if key not in of_photo or of_photo[key].moment < decision.moment:
                of_photo[key] = decision
    return dict(found)


def _moments_of_scores(ledger: Ledger) -> frozenset[str]:
    """When stars were given by scores: a decision has the moment of its operation."""
    query = "SELECT performed_at FROM journal WHERE name = ?"
    return frozenset(moment for (moment,) in ledger.rows(query, [GiveStars.name]))


def _decision(key: str, value: str, moment: str, said: str | None) -> Decision | None:
    """A row's decision; None where it is spoilt: it stays in the ledger and counts for nothing."""
    try:
        decision = Decision(as_written(value), as_moment(moment), as_written(said))
    except (ValueError, TypeError):
        return None
    return decision if is_sound(key, decision.value) else None


def held(decisions: Decisions, said: Mapping[str, Statement]) -> Held:
    """Which marks hold, property by property: the newest word counts.

    `said` are the files' statements, those they are silent on left out. A decision holds while the
    files say what they said when it was made; where they changed since, the newer of both counts
    and the difference is a conflict.
    """
    values, conflict, by_score = {}, False, False
    for key in PROPERTIES:
        decision, statement = decisions.get(key), said.get(key)
        if decision is None or statement is None:
            chosen = decision or statement
            if chosen is not None:
                values[key] = chosen.value
            by_score |= decision is not None and decision.by_score
            continue
        is_settled = statement.value in (decision.value, decision.said)
        conflict |= not is_settled
        newer = not is_settled and statement.moment > decision.moment
        values[key] = statement.value if newer else decision.value
        by_score |= decision.by_score and not newer
    return Held(replace(marks_of(values), by_score=by_score), conflict)


def orientation_of(decisions: Decisions, said: int | None, moment: datetime | None) -> int | None:
    """The EXIF orientation that stands for the photo's own; None: its own.

    `said` is what a sidecar says, written at `moment`. As in `held` a decision counts while the
    sidecar says what it said then, or what was decided.
    """
    decision = decisions.get(ORIENTATION)
    if decision is None or said is None:
        return said if decision is None else decision.value
    is_settled = said in (decision.value, decision.said)
    newer = not is_settled and moment is not None and moment > decision.moment
    return said if newer else decision.value


def statements_of(marks: Marks, moment_ns: int) -> dict[str, Statement]:
    """Marks that a photo's files bear as statements; what they do not bear is left out."""
    moment = datetime.fromtimestamp(moment_ns / 1e9, UTC)
    bare = values_of(Marks())
    return {
        key: Statement(value, moment)
        for key, value in values_of(marks).items()
        if value != bare[key]
    }


def as_moment(text: str) -> datetime:
    """A moment of the ledger (core.catalogue.times)."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)
