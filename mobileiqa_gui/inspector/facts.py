"""Facts about a photo in the words and units photographers use. No widgets.

A fact that the file does not tell is None and is not shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from core.photos.exif import Exif
from core.photos.photo import Photo
from core.photos.stated_colour import ColourSource
from mobileiqa_gui.numbers import in_digits, localized
from mobileiqa_gui.translation import translate

# From this exposure time on cameras write decimals, below it fractions.
_FRACTIONS_BELOW_S = 0.3
NO_BREAK_SPACE = "\u00a0"
_UNIT = re.compile(r"(?<=\d) (?=(?:s|mm|EV|MP|kB|MB|GB)\b)|(?<=ISO) ")


@dataclass(frozen=True, slots=True)
class Fact:
    """One row: what it is and its value."""

    label: str
    value: str


def shutter_text(seconds: float | None) -> str | None:
    """'1/250 s', '0.5 s', '2 s'."""
    if seconds is None or seconds <= 0:
        return None
    if seconds < _FRACTIONS_BELOW_S:
        return f"1/{in_digits(1 / seconds)} s"
    return f"{_trimmed(seconds, 1)} s"


def aperture_text(number: float | None) -> str | None:
    """'f/2.8', 'f/8'."""
    return None if number is None or number <= 0 else f"f/{_trimmed(number, 1)}"


def iso_text(iso: int | None) -> str | None:
    """'ISO 12,800'."""
    return None if iso is None or iso <= 0 else f"ISO {in_digits(iso)}"


def focal_length_text(real: float | None, full_frame: float | None) -> str | None:
    """'50 mm', '50 mm (75 mm equivalent)' where the sensor makes it another angle of view."""
    if real is None or real <= 0:
        if full_frame is None or full_frame <= 0:
            return None
        return translate("facts", "{mm} mm equivalent").format(mm=_trimmed(full_frame, 1))
    text = f"{_trimmed(real, 1)} mm"
    if full_frame is None or full_frame <= 0 or abs(full_frame - real) <= 0.02 * real:
        return text
    return translate("facts", "{real} ({mm} mm equivalent)").format(
        real=text, mm=_trimmed(full_frame, 0)
    )


def bias_text(ev: float | None) -> str | None:
    """'+0.3 EV', '−1 EV'; None where no correction was set."""
    if ev is None or abs(ev) < 0.05:
        return None
    return f"{'+' if ev > 0 else '−'}{_trimmed(abs(ev), 1)} EV"


def date_text(moment: datetime | None) -> str | None:
    """'21 November 2026, 09:45:03.25 (UTC+01:00)', as exact as the camera wrote it."""
    if moment is None:
        return None
    text = f"{day_text(moment)}, {moment:%H:%M:%S}"
    if moment.microsecond:
        text += f".{moment.microsecond:06d}".rstrip("0")
    if moment.tzinfo is not None:
        offset = f"{moment:%z}"
        text += f" (UTC{offset[:3]}:{offset[3:5]})"
    return text


def day_text(day: date) -> str:
    """'21 November 2026'."""
    months = (
        translate("facts", "January"),
        translate("facts", "February"),
        translate("facts", "March"),
        translate("facts", "April"),
        translate("facts", "May"),
        translate("facts", "June"),
        translate("facts", "July"),
        translate("facts", "August"),
        translate("facts", "September"),
        translate("facts", "October"),
        translate("facts", "November"),
        translate("facts", "December"),
    )
    # The order is the language's: "{year}年{month}{day}日".
    text = translate("facts", "{day} {month} {year}")
    return text.format(day=day.day, month=months[day.month - 1], year=day.year)


def size_text(width: int | None, height: int | None) -> str | None:
    """'6,000 × 4,000, 24.0 MP'."""
    if not width or not height:
        return None
    return f"{in_digits(width)} × {in_digits(height)}, {megapixels_text(width * height)}"


def megapixels_text(pixels: int) -> str:
    """Megapixels with three digits at most: '102 MP', '24.2 MP', '0.39 MP'."""
    millions = pixels / 1e6
    digits = 0 if millions >= 99.95 else 1 if millions >= 0.95 else 2
    return f"{in_digits(millions, digits)} MP"


def bytes_text(count: int) -> str:
    """'13.4 MB', in decimal units."""
    size = float(count)
    if size < 1000:
        one, more = translate("facts", "1 byte"), translate("facts", "{count} bytes", "", count)
        return (one if count == 1 else more).format(count=count)
    for unit in ("kB", "MB", "GB"):
        size /= 1000
        if size < 999.5 or unit == "GB":
            return f"{_trimmed(size, 1 if size < 99.95 else 0)} {unit}"
    raise AssertionError("unreachable")


def exposure_facts(exif: Exif | None) -> list[Fact]:
    """How the photo was taken, as far as its file tells."""
    if exif is None:
        return []
    flash = {True: translate("facts", "Fired"), False: translate("facts", "Not fired"), None: None}[
        exif.flash_fired
    ]
    shutter, aperture = shutter_text(exif.shutter_s), aperture_text(exif.aperture)
    exposure = " · ".join(part for part in (shutter, aperture) if part)
    return _known(
        (translate("facts", "Exposure"), exposure or None),
        (translate("facts", "Sensitivity"), iso_text(exif.iso)),
        (translate("facts", "Correction"), bias_text(exif.exposure_bias_ev)),
        (
            translate("facts", "Focal length"),
            focal_length_text(exif.focal_length_mm, exif.focal_length_35mm),
        ),
        (translate("facts", "Flash"), flash),
        (translate("facts", "Camera"), exif.camera),
        (translate("facts", "Lens"), exif.lens),
        (translate("facts", "Taken"), date_text(exif.taken)),
        (
            translate("facts", "Place"),
            translate("facts", "Recorded in the file") if exif.has_gps else None,
        ),
    )


def colours_text(exif: Exif | None) -> str | None:
    """Which colours the numbers are taken for, and what says so."""
    if exif is None or exif.colour_source is ColourSource.DEVELOPED:
        return None
    said = {
        ColourSource.PROFILE: translate("facts", "{colours}, by its profile"),
        ColourSource.EXIF: translate("facts", "{colours}, by EXIF"),
        ColourSource.CODE_POINTS: translate("facts", "{colours}, by its colour codes"),
        ColourSource.PNG: translate("facts", "{colours}, by its PNG header"),
        ColourSource.NOTHING: translate("facts", "sRGB, as nothing else is stated"),
    }[exif.colour_source]
    return said.format(colours=exif.profile or translate("facts", "Without a name"))


def file_facts(
    photo: Photo, exif: Exif | None, size: tuple[int, int] | None, turn: int = 0
) -> list[Fact]:
    """The photo's dimensions, files and colour; `size` (width, height) where it is known, `turn`
    the quarters by which the photo is shown turned."""
    width, height = size or ((exif.width, exif.height) if exif else (None, None))
    if turn % 2:
        width, height = height, width
    names = [file.name for file in photo.files]
    others = [name for name in names if name != photo.path.name]
    return _known(
        (translate("facts", "Dimensions"), size_text(width, height)),
        (translate("facts", "File size"), bytes_text(photo.size_bytes)),
        (translate("facts", "Files"), "\n".join([photo.name, *others]) if others else None),
        # Of a file that is no picture there are none.
        (translate("facts", "Colours"), colours_text(exif) if width else None),
    )


def _known(*rows: tuple[str, str | None]) -> list[Fact]:
    # A number and its unit stay on one line.
    kept = ((label, _UNIT.sub(NO_BREAK_SPACE, value)) for label, value in rows if value)
    return [Fact(label, value) for label, value in kept]


def _trimmed(value: float, digits: int) -> str:
    text = f"{value:,.{digits}f}"
    return localized(text.rstrip("0").rstrip(".") if "." in text else text)
