"""What a packet says of a photo: the one reading of all its properties."""

from __future__ import annotations

from pathlib import Path

from core.marks.marks import Colour, Flag
from core.sidecars import names, values
from core.sidecars.packet import Packet
from core.sidecars.statement import Kind, Statement


def statement_of(packet: Packet, kind: Kind, path: Path, mtime_ns: int) -> Statement:
    """The statement of one packet; what it says twice counts in the order of the programs' use.

    Stars: xmp:Rating, Microsoft's percent, ACDSee's. Flag: xmpDM:pick, digiKam's PickLabel,
    xmpDM:good, a Rating of -1, Photo Mechanic's Tagged. Colour: LabelColor, the label's text,
    darktable's, digiKam's.
    """
    label = values.label_text(packet.value(names.LABEL))
    ratings, flags = _ratings(packet), _flags(packet)
    return Statement(
        kind=kind,
        path=path,
        mtime_ns=mtime_ns,
        stars=ratings[0] if ratings else None,
        flag=flags[0] if flags else None,
        label=label,
        colour=_colour(packet, label),
        orientation=values.orientation_of(packet.value(names.ORIENTATION)),
        extension=packet.value(names.FOR_EXTENSION) or None,
        contradicts_itself=len({stars for stars in ratings if stars}) > 1 or len(set(flags)) > 1,
    )


def _ratings(packet: Packet) -> list[int]:
    """Stars of 0 to 5 by weight. Other programs' 0 is their word for nothing said, and a rejection
    says nothing of stars."""
    first = values.stars_of(packet.value(names.RATING))
    others = (
        values.stars_of_percent(packet.value(*names.MICROSOFT_RATINGS)),
        values.stars_of(packet.value(names.ACDSEE_RATING)),
    )
    if first == values.REJECTED:  # our own property, written where a person wants -1
        first = values.stars_of(packet.value(names.STARS))
    own = [first] if first is not None and first >= 0 else []
    return own + [stars for stars in others if stars is not None and stars > 0]


def _flags(packet: Packet) -> list[Flag]:
    rejected = values.stars_of(packet.value(names.RATING)) == values.REJECTED
    found = (
        values.flag_of_pick(packet.value(names.PICK)),
        values.flag_of_pick_label(packet.value(names.PICK_LABEL)),
        values.flag_of_good(packet.value(names.GOOD)),
        Flag.REJECT if rejected else None,
        values.flag_of_tagged(packet.value(names.TAGGED)),
    )
    return [flag for flag in found if flag is not None]


def _colour(packet: Packet, label: str | None) -> Colour | None:
    by_word = (values.colour_word(packet.value(name)) for name in names.LABEL_COLOURS)
    darktable = (item for one in packet.all(names.DARKTABLE_COLOURS) for item in one.items)
    return (
        next((colour for colour in by_word if colour), None)
        or values.colour_of_label(label)
        or values.darktable_colour(darktable)
        or values.digikam_colour(packet.value(names.DIGIKAM_COLOUR))
    )
