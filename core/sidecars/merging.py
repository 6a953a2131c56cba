"""What has to change in a packet so that it says given marks.

Our properties change, and the companions that are there; nothing that says the same thing already.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from core.marks.labels import label_of
from core.marks.marks import KEPT, Colour, Flag, MarkChange, Marks
from core.sidecars import names, values
from core.sidecars.meaning import statement_of
from core.sidecars.names import Name
from core.sidecars.packet import Packet, read_packet
from core.sidecars.splicing import Splicer, storable
from core.sidecars.statement import Kind, Statement

_PICKS: Final = {Flag.PICK: "1", Flag.REJECT: "-1", None: "0"}
_PICK_LABELS: Final = {Flag.PICK: "3", Flag.REJECT: "1", None: "0"}
_GOOD: Final = {Flag.PICK: "True", Flag.REJECT: "False", None: None}


_NOTHING: Final = MarkChange()


@dataclass(frozen=True, slots=True)
class MachineScore:
    """A model's score of a photo, 0 to 100, and which model gave it when; kept in our namespace."""

    score: float
    model: str
    model_sha256: str
    scored: datetime


@dataclass(frozen=True, slots=True)
class Wish:
    """What a packet shall say.

    `orientation` (EXIF, 1 to 8) and `score` are left alone where they are None.
    `rejects_as_rating`: a rejection is an xmp:Rating of -1 too, as in Bridge; the stars
    then stand in our namespace alone.
    """

    change: MarkChange = _NOTHING
    rejects_as_rating: bool = False
    orientation: int | None = None
    score: MachineScore | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """One property's new value, None to take it away; `says` tells values that mean the same.

    Absent properties are added where `add` says so.
    """

    name: Name
    value: str | None
    says: Callable[[str], bool]
    add: bool = False


def as_change(marks: Marks) -> MarkChange:
    """The change that makes any marks these."""
    return MarkChange(marks.stars, marks.flag, (marks.label, marks.colour))


def merged(data: bytes, wish: Wish) -> bytes:
    """The packet with the wish in it; the same bytes where it says all of it already.

    Raises PacketError where it cannot be read, UnknownFormError where a property stands in a form
    that is not changed here.
    """
    packet = read_packet(data)
    splicer = Splicer(data, packet)
    for edit in _edits(packet, wish):
        found = list(packet.all(edit.name))
        for one in found:
            if edit.says((one.value or "").strip()):
                continue
            if edit.value is None:
                splicer.remove(one)
            else:
                splicer.set(one, edit.value)
        if not found and edit.add and edit.value is not None:
            splicer.add(edit.name, edit.value)
    result = splicer.result()
    if result != data:
        read_packet(result)  # what we wrote is read back before anybody else has to
    return result


def _edits(packet: Packet, wish: Wish) -> Iterator[Edit]:
    said = statement_of(packet, Kind.SIDECAR, Path(), 0)
    yield from _of_stars(packet, said, wish)
    if wish.change.label is not KEPT:
        yield from _of_label(said, *wish.change.label)
    if wish.change.flag is not KEPT:
        yield from _of_flag(wish.change.flag)
    if wish.orientation is not None:
        yield _text(names.ORIENTATION, str(wish.orientation))
    if wish.score is not None:
        yield from _of_score(packet, wish.score)


def _of_stars(packet: Packet, said: Statement, wish: Wish) -> Iterator[Edit]:
    """The rating, in which a rejection may stand in the place of stars, and its companions."""
    change = wish.change
    flag = said.flag if change.flag is KEPT else change.flag
    stars = (said.stars or 0) if change.stars is KEPT else change.stars
    now = values.stars_of(packet.value(names.RATING))
    rejected = now == values.REJECTED
    shall_reject = flag is Flag.REJECT and (wish.rejects_as_rating or (rejected and stars == 0))
    if change.stars is not KEPT or (change.flag is not KEPT and rejected != shall_reject):
        rating = values.REJECTED if shall_reject else stars
        yield Edit(
            names.RATING,
            str(rating),
            lambda text: (values.stars_of(text) or 0) == rating,
            add=rating != 0,
        )
        yield from _of_hidden_stars(stars if shall_reject else None)
        if rejected and not shall_reject and change.flag is KEPT:
            yield from _of_flag(flag)  # so far it stood in the rating alone
    if change.stars is KEPT:
        return
    for name in names.MICROSOFT_RATINGS:
        percent = str(values.percent_of(stars))
        yield Edit(name, percent, lambda text: (values.stars_of_percent(text) or 0) == stars)
    yield Edit(names.ACDSEE_RATING, str(stars), lambda text: (values.stars_of(text) or 0) == stars)


def _of_hidden_stars(stars: int | None) -> Iterator[Edit]:
    """The stars behind a rating of -1, in our namespace, so that they come back with the photo."""
    if stars is None:
        yield Edit(names.STARS, None, lambda text: text == "")
    else:
        yield Edit(names.STARS, str(stars), lambda text: text == str(stars), add=stars > 0)


def _of_label(said: Statement, text: str | None, colour: Colour | None) -> Iterator[Edit]:
    """The label's words, and its colour where other programs keep that beside them."""
    text = text and (storable(text) or None)
    if text is None and colour is not None:
        if (said.label, said.colour) == (None, colour):
            return  # a colour without words stands there already: darktable's, digiKam's
        text = label_of(colour)
    yield Edit(names.LABEL, text, lambda now: values.label_text(now) == text, add=True)
    unchanged = (said.label, said.colour) == (text, colour)
    word, number = None if colour is None else str(colour), str(values.digikam_number(colour))

    # Without one of our colours there may be another: "#804000", digiKam's orange.
    def says_word(now: str) -> bool:
        return values.colour_word(now) is colour and (unchanged or now == "" or colour is not None)

    def says_number(now: str) -> bool:
        return values.digikam_colour(now) is colour and (unchanged or now in ("", number))

    for name in names.LABEL_COLOURS:
        yield Edit(name, word, says_word)
    yield Edit(names.DIGIKAM_COLOUR, number, says_number)


def _of_flag(flag: Flag | None) -> Iterator[Edit]:
    """Lightroom's two properties and digiKam's, which contradict each other unless all change."""
    add = flag is not None
    yield Edit(names.PICK, _PICKS[flag], lambda now: values.flag_of_pick(now) is flag, add)
    yield Edit(
        names.PICK_LABEL,
        _PICK_LABELS[flag],
        lambda now: values.flag_of_pick_label(now) is flag,
        add,
    )
    yield Edit(names.GOOD, _GOOD[flag], lambda now: values.flag_of_good(now) is flag, add)


def _of_score(packet: Packet, score: MachineScore) -> Iterator[Edit]:
    """Nothing where the same model's same score stands there: a later moment alone is no news."""
    told = {
        names.SCORE: f"{score.score:.1f}",
        names.SCALE: "0-100",
        names.MODEL: score.model,
        names.MODEL_HASH: score.model_sha256,
    }
    if all(packet.value(name) == storable(value) for name, value in told.items()):
        return
    for name, value in told.items():
        yield _text(name, value)
    yield _text(names.SCORED, score.scored.isoformat(timespec="seconds"))


def _text(name: Name, value: str) -> Edit:
    wanted = storable(value)
    return Edit(name, wanted, lambda now: now == wanted, add=True)
