"""The columns of every photo, whatever the model: what it is, what its file says, its marks."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from core.marks.marks import Colour, Flag
from core.photos.scan import kind_of
from core.results.columns import Alignment, Column, Entry, Filter, Sort, Source, of_facts
from core.results.words import phrase

_FEWEST, _MOST = phrase("Fewest first"), phrase("Most first")
_A_TO_Z, _Z_TO_A = phrase("A to Z"), phrase("Z to A")
_SHORTEST, _LONGEST = phrase("Shortest first"), phrase("Longest first")
OTHER_LABEL: Final = "other"
"""The choice of `COLOUR` for a label whose words stand for none of the colours."""
_FLAGS: Final = {None: 0, Flag.PICK: 1, Flag.REJECT: -1}
_COLOURS: Final = [*(colour.value for colour in Colour), OTHER_LABEL]
FLAG_CHOICES: Final = {1: "pick", 0: "none", -1: "reject"}


def seconds(taken: datetime) -> float:
    """Seconds for sorting: camera clocks rarely name a zone, so wall-clock time is compared."""
    return (taken.replace(tzinfo=None) - datetime(1970, 1, 1)).total_seconds()


def _colour(entry: Entry) -> str | None:
    marks = entry.marks
    if marks.colour is not None:
        return marks.colour.value
    return OTHER_LABEL if marks.label else None


NAME: Final = Column(
    "name",
    phrase("Name"),
    lambda entry: entry.photo.name,
    sort=Sort.LISTING,
    directions=(_A_TO_Z, _Z_TO_A),
    source=Source.PHOTO,
    is_searched=True,
)
DATE: Final = Column(
    "date",
    phrase("Date"),
    of_facts(lambda facts: facts.captured),
    sort=Sort.NUMBER,
    number=seconds,
    directions=(phrase("Oldest first"), phrase("Newest first")),
    filter=Filter.RANGE,
    source=Source.FACTS,
)
STARS: Final = Column(
    "stars",
    phrase("Stars"),
    lambda entry: entry.marks.stars,
    sort=Sort.NUMBER,
    descending_first=True,
    directions=(_FEWEST, _MOST),
    filter=Filter.RANGE,
    alignment=Alignment.RIGHT,
    source=Source.MARKS,
)
FLAG: Final = Column(
    "flag",
    phrase("Flag"),
    lambda entry: _FLAGS[entry.marks.flag],
    sort=Sort.NUMBER,
    descending_first=True,
    directions=(phrase("Rejected first"), phrase("Picked first")),
    filter=Filter.CHOICE,
    source=Source.MARKS,
    choice=FLAG_CHOICES.__getitem__,
)
COLOUR: Final = Column(
    "colour",
    phrase("Colour label"),
    _colour,
    sort=Sort.NUMBER,
    number=_COLOURS.index,
    directions=(phrase("Red first"), phrase("Purple first")),
    filter=Filter.CHOICE,
    source=Source.MARKS,
)
LABEL: Final = Column(
    "label",
    phrase("Label"),
    lambda entry: entry.marks.label,
    source=Source.MARKS,
    is_searched=True,
)
CAMERA: Final = Column(
    "camera",
    phrase("Camera"),
    of_facts(lambda facts: facts.camera),
    sort=Sort.TEXT,
    directions=(_A_TO_Z, _Z_TO_A),
    filter=Filter.CHOICE,
    source=Source.FACTS,
    is_searched=True,
)
LENS: Final = Column(
    "lens",
    phrase("Lens"),
    of_facts(lambda facts: facts.lens),
    sort=Sort.TEXT,
    directions=(_A_TO_Z, _Z_TO_A),
    filter=Filter.CHOICE,
    source=Source.FACTS,
    is_searched=True,
)
FOCAL_LENGTH: Final = Column(
    "focal_length_mm",
    phrase("Focal length"),
    of_facts(lambda facts: facts.focal_length_mm),
    sort=Sort.NUMBER,
    directions=(_SHORTEST, _LONGEST),
    filter=Filter.RANGE,
    alignment=Alignment.RIGHT,
    source=Source.FACTS,
)
ISO: Final = Column(
    "iso",
    phrase("ISO"),
    of_facts(lambda facts: facts.iso),
    sort=Sort.NUMBER,
    filter=Filter.RANGE,
    alignment=Alignment.RIGHT,
    source=Source.FACTS,
)
APERTURE: Final = Column(
    "aperture",
    phrase("Aperture"),
    of_facts(lambda facts: facts.aperture),
    sort=Sort.NUMBER,
    directions=(phrase("Widest first"), phrase("Narrowest first")),
    filter=Filter.RANGE,
    alignment=Alignment.RIGHT,
    source=Source.FACTS,
)
SHUTTER: Final = Column(
    "shutter_s",
    phrase("Shutter"),
    of_facts(lambda facts: facts.shutter_s),
    sort=Sort.NUMBER,
    directions=(_SHORTEST, _LONGEST),
    filter=Filter.RANGE,
    alignment=Alignment.RIGHT,
    source=Source.FACTS,
)
PIXELS: Final = Column(
    "pixels",
    phrase("Dimensions"),
    of_facts(lambda facts: facts.pixels),
    sort=Sort.NUMBER,
    descending_first=True,
    directions=(phrase("Smallest first"), phrase("Largest first")),
    alignment=Alignment.RIGHT,
    source=Source.FACTS,
)
KIND: Final = Column(
    "kind",
    phrase("File type"),
    lambda entry: kind_of(entry.photo),
    sort=Sort.TEXT,
    directions=(_A_TO_Z, _Z_TO_A),
    filter=Filter.CHOICE,
    source=Source.PHOTO,
)
SIZE: Final = Column(
    "size",
    phrase("File size"),
    lambda entry: entry.photo.size_bytes,
    sort=Sort.NUMBER,
    descending_first=True,
    directions=(phrase("Smallest first"), phrase("Largest first")),
    alignment=Alignment.RIGHT,
    source=Source.PHOTO,
)

MARKS: Final = (STARS, FLAG, COLOUR, LABEL)
FACTS: Final = (DATE, CAMERA, LENS, FOCAL_LENGTH, ISO, APERTURE, SHUTTER, PIXELS)
