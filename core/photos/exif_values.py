"""Single values of EXIF tags, from whatever a file holds in them; implausible ones are absent.

`main` is always the tags of the first directory and of the EXIF one together, by their numbers, as
Pillow or exifread give them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Final

from PIL import ExifTags

Tags = Mapping[int, object]

_Tag = ExifTags.Base
# Tags of a moment, its sub-seconds and its UTC offset: taken, digitised, file written.
MOMENTS: Final = (
    (_Tag.DateTimeOriginal, _Tag.SubsecTimeOriginal, _Tag.OffsetTimeOriginal),
    (_Tag.DateTimeDigitized, _Tag.SubsecTimeDigitized, _Tag.OffsetTimeDigitized),
    (_Tag.DateTime, _Tag.SubsecTime, _Tag.OffsetTime),
)
_DATE: Final = re.compile(r"(\d{4})[:/.-](\d\d?)[:/.-](\d\d?)[ T]+(\d\d?):(\d\d?)(?::(\d\d?))?")
_OFFSET: Final = re.compile(r"([+-])(\d\d?):?(\d\d)")
_YEARS: Final = range(1826, 2200)  # of the oldest photo; of clocks that were never set right
_SENSITIVITY_IN_OTHER_TAG: Final = 65535
_MAX_TEXT: Final = 200
_MAX_ISO: Final = 10_000_000
_APERTURES: Final = (0.3, 1024.0)
_SHUTTERS_S: Final = (1e-7, 7 * 86_400.0)
_MAX_FOCAL_LENGTH_MM: Final = 50_000.0
_MAX_BIAS_EV: Final = 20.0
_FLASH_BITS: Final = 0x7F
_NOTHING_SAID: Final = re.compile(r"[-.\s]*|(0+(\.0+)?\s*(mm)?\s*)?(f/?\s*0+(\.0+)?)?", re.I)


def camera(main: Tags) -> str | None:
    """Make and model; the make once only where the model begins with it (NIKON, Canon)."""
    make, model = text(main, _Tag.Make), text(main, _Tag.Model)
    if make is None or model is None:
        return make or model
    same = model.casefold().startswith(make.split()[0].casefold())
    return model if same else f"{make} {model}"


def serial(main: Tags) -> str | None:
    """The camera body's number; of a DNG that lacks it, the one Adobe's converter wrote."""
    number_of_body = text(main, _Tag.BodySerialNumber) or text(main, _Tag.CameraSerialNumber)
    is_empty = number_of_body is None or not number_of_body.strip("0 -.")
    return None if is_empty else number_of_body


def lens(main: Tags) -> str | None:
    """The lens' name; None where a camera wrote dashes or zeros in its place."""
    name = text(main, _Tag.LensModel)
    return None if name is None or _NOTHING_SAID.fullmatch(name) else name


def aperture(main: Tags) -> float | None:
    """The f-number, from the APEX value where that is all there is."""
    value = _within(positive(main, _Tag.FNumber), *_APERTURES)
    if value is None:
        apex = number(main, _Tag.ApertureValue)
        value = None if apex is None or abs(apex) > 32 else _within(2 ** (apex / 2), *_APERTURES)
    return value


def shutter_s(main: Tags) -> float | None:
    """Seconds of exposure, from the APEX value where that is all there is."""
    value = _within(positive(main, _Tag.ExposureTime), *_SHUTTERS_S)
    if value is None:
        apex = number(main, _Tag.ShutterSpeedValue)
        value = None if apex is None or abs(apex) > 32 else _within(2**-apex, *_SHUTTERS_S)
    return value


def iso(main: Tags) -> int | None:
    value = _within(positive(main, _Tag.ISOSpeedRatings), 1, _MAX_ISO)
    if value is None or value == _SENSITIVITY_IN_OTHER_TAG:
        others = (_Tag.RecommendedExposureIndex, _Tag.ISOSpeed, _Tag.StandardOutputSensitivity)
        found = (_within(positive(main, tag), 1, _MAX_ISO) for tag in others)
        value = next((each for each in found if each is not None), None)
    return None if value is None else round(value)


def exposure_bias_ev(main: Tags) -> float | None:
    """The set correction; of some cameras a negative one stands in unsigned numbers."""
    value = _value(main, _Tag.ExposureBiasValue)
    above, below = getattr(value, "numerator", None), getattr(value, "denominator", None)
    if isinstance(above, int) and isinstance(below, int) and below:
        ev: float | None = _signed(above) / _signed(below)
    else:
        ev = number(main, _Tag.ExposureBiasValue)
    return ev if ev is not None and abs(ev) <= _MAX_BIAS_EV else None


def focal_length_mm(main: Tags, tag: int) -> float | None:
    """Of the lens, or of the one that shows as much on 35 mm film, by `tag`."""
    return _within(positive(main, tag), 0, _MAX_FOCAL_LENGTH_MM)


def flash_fired(main: Tags) -> bool | None:
    value = number(main, _Tag.Flash)
    if value is None or not 0 <= value <= _FLASH_BITS:
        return None
    return bool(int(value) & 1)


def has_position(gps: Tags) -> bool:
    """Whether latitude and longitude are degrees on the Earth; 0/0 is not."""
    return _is_angle(gps.get(ExifTags.GPS.GPSLatitude), 90) and _is_angle(
        gps.get(ExifTags.GPS.GPSLongitude), 180
    )


def taken(main: Tags) -> datetime | None:
    """When the photo was taken, else digitised, else written; with a zone where an offset says."""
    for moment_tag, fraction_tag, offset_tag in MOMENTS:
        match = _DATE.match(text(main, moment_tag) or "")
        if match is None:
            continue
        digits = re.match(r"\d*", text(main, fraction_tag) or "")
        microseconds = int((digits[0] if digits else "").ljust(6, "0")[:6])
        try:
            year, month, day, hour, minute, second = (int(part or 0) for part in match.groups())
            moment = datetime(year, month, day, hour, minute, second, microseconds)
        except ValueError:  # 0000:00:00, the 31st of February, hour 24
            continue
        if year in _YEARS:
            return moment.replace(tzinfo=_zone(text(main, offset_tag)))
    return None


def text(main: Tags, tag: int) -> str | None:
    """One line of readable text, in whatever encoding it was written."""
    value = _value(main, tag)
    if isinstance(value, str):
        try:
            value = value.encode("latin-1")  # as which Pillow reads all text
        except UnicodeEncodeError:
            return clean(str(value))  # decoded already
    return clean(_decoded(value)) if isinstance(value, bytes) else None


def clean(said: str) -> str | None:
    """Printable text of one line, cut to a bearable length; None if nothing is left."""
    said = said.partition("\0")[0][:_MAX_TEXT]
    printable = "".join(letter if letter.isprintable() else " " for letter in said)
    return " ".join(printable.split()) or None


def number(main: Tags, tag: int) -> float | None:
    return _as_number(_value(main, tag))


def positive(main: Tags, tag: int) -> float | None:
    value = number(main, tag)
    return value if value is not None and value > 0 else None


def _decoded(data: bytes) -> str:
    """EXIF says ASCII; programs write UTF-8, or the code page or UTF-16 of their system."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    pairs = len(data) // 2
    for odd, codec in ((1, "utf-16-le"), (0, "utf-16-be")):
        empty = data[odd : 2 * pairs : 2].count(0)
        if pairs >= 2 and empty >= 0.7 * pairs and data[1 - odd] != 0:
            return data[: 2 * pairs].decode(codec, "replace")
    data = data.partition(b"\0")[0]
    for codec in ("utf-8", "cp1252"):
        try:
            return data.decode(codec)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _value(main: Tags, tag: int) -> object:
    """The value, or the first where exifread or a damaged file gives a list."""
    value = main.get(tag)
    if isinstance(value, (list, tuple)):
        return value[0] if value else None
    return value


def _as_number(value: object) -> float | None:
    try:
        found = float(value)  # type: ignore[arg-type]  # the files decide what it is
    except (TypeError, ValueError, ZeroDivisionError, OverflowError):
        return None
    return found if math.isfinite(found) else None


def _within(value: float | None, least: float, most: float) -> float | None:
    return value if value is not None and least <= value <= most else None


def _signed(value: int) -> int:
    """An unsigned 32-bit number as the signed one of the same bits."""
    return value - 2**32 if 2**31 <= value < 2**32 else value


def _is_angle(value: object, most: float) -> bool:
    parts = value if isinstance(value, (list, tuple)) else (value,)
    numbers = [_as_number(part) for part in parts[:3]]
    known = [part for part in numbers if part is not None]
    if not known or len(known) < len(numbers) or any(part < 0 for part in known[1:]):
        return False
    degrees = sum(abs(part) / float(60**place) for place, part in enumerate(known))
    return degrees <= most


def _zone(offset: str | None) -> timezone | None:
    if offset in ("Z", "+00:00"):
        return UTC
    match = _OFFSET.fullmatch(offset or "")
    if match is None:
        return None
    sign, hours, minutes = match.groups()
    delta = timedelta(hours=int(hours), minutes=int(minutes))
    if delta >= timedelta(hours=24):
        return None
    return timezone(delta if sign == "+" else -delta)
