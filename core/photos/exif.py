"""What the camera wrote about a photo, for people to read and to sort by.

Everything is optional and nothing is believed: implausible values count as absent.
"""

from __future__ import annotations

import io
import logging
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import exifread
from PIL import ExifTags, Image, ImageCms

from core.errors import PhotoError
from core.photos.opening import PILLOW_FORMATS, opened, readable
from core.photos.scan import RAW_SUFFIXES

logging.getLogger("exifread").setLevel(logging.CRITICAL)  # it logs a warning per odd tag

_Tag = ExifTags.Base
# Tags of a moment, its sub-seconds and its UTC offset: taken, digitised, file written.
_MOMENTS = (
    (_Tag.DateTimeOriginal, _Tag.SubsecTimeOriginal, _Tag.OffsetTimeOriginal),
    (_Tag.DateTimeDigitized, _Tag.SubsecTimeDigitized, _Tag.OffsetTimeDigitized),
    (_Tag.DateTime, _Tag.SubsecTime, _Tag.OffsetTime),
)
_USED = {tag for moment in _MOMENTS for tag in moment} | {
    _Tag.Make,
    _Tag.Model,
    _Tag.LensModel,
    _Tag.ExposureTime,
    _Tag.FNumber,
    _Tag.ISOSpeedRatings,
    _Tag.FocalLength,
}
_DATE = re.compile(r"(\d{4})[:/.-](\d\d?)[:/.-](\d\d?)[ T]+(\d\d?):(\d\d?)(?::(\d\d?))?")
_OFFSET = re.compile(r"([+-])(\d\d?):?(\d\d)")
_SENSITIVITY_IN_OTHER_TAG = 65535
_PNG_EXIF = {"exif", "Raw profile type exif", "Raw profile type APP1"}
_MAX_TEXT = 200


@dataclass(frozen=True, slots=True)
class Exif:
    """Facts about one photo; None (False for GPS) where the file does not say.

    `taken` has sub-seconds, and a time zone where the file gives an offset. `width` and `height`
    are of the upright photo in pixels; `profile` names the colour profile.
    """

    camera: str | None = None
    lens: str | None = None
    focal_length_mm: float | None = None
    focal_length_35mm: float | None = None
    aperture: float | None = None
    shutter_s: float | None = None
    iso: int | None = None
    exposure_bias_ev: float | None = None
    flash_fired: bool | None = None
    taken: datetime | None = None
    has_gps: bool = False
    width: int | None = None
    height: int | None = None
    profile: str | None = None


@dataclass(frozen=True, slots=True)
class _Tags:
    """Tag numbers and values: of the first directory and the EXIF one together, and of GPS."""

    main: dict[int, object] = field(default_factory=dict)
    gps: dict[int, object] = field(default_factory=dict)


def read_exif(path: Path) -> Exif:
    """The facts of one photo, through exifread, or Pillow where that finds nothing.

    Damaged metadata give what can be read of them. Raises PhotoError if the file itself cannot
    be read.
    """
    tags = _tags_by_exifread(path)
    size, icc = None, None
    if not (tags and path.suffix.lower() in RAW_SUFFIXES):  # there it might mean to develop
        try:
            with opened(path) as photo:
                size, icc = photo.upright_size, photo.icc
                tags = tags or _tags_of_image(photo.image)
        except PhotoError:
            pass  # a damaged picture may still have sound EXIF
    return _exif(tags or _Tags(), size, icc)


def read_exif_quickly(path: Path) -> Exif:
    """As `read_exif`, from the file's head alone; profiles are not read.

    Never raises: it serves lists of thousands. Pillow reads 19 times faster than exifread, which
    only gets the files of which Pillow finds nothing.
    """
    is_raw = path.suffix.lower() in RAW_SUFFIXES
    try:
        with readable(path) as file, Image.open(file, formats=PILLOW_FORMATS) as image:
            # A PNG's could only follow the pixels, all of which would be decoded.
            has_none = image.format == "PNG" and not image.info.keys() & _PNG_EXIF
            tags = _Tags() if has_none else _tags_of_image(image)
            if not is_raw:
                turned = image.format != "TIFF" and (_number(tags.main, _Tag.Orientation) or 1) >= 5
                width, height = image.size
                return _exif(tags, (height, width) if turned else (width, height), None)
            if tags.main.keys() & _USED:  # what Pillow sees of a RAW's size is its thumbnail's
                return _exif(tags, None, None)
    except Exception:  # every decoder error counts the same here
        pass
    try:
        return read_exif(path)
    except PhotoError:
        return Exif()


def _tags_by_exifread(path: Path) -> _Tags | None:
    """None where exifread finds nothing of use."""
    with readable(path) as file:
        try:
            found = exifread.process_file(file, details=False, extract_thumbnail=False)
        except Exception:  # on damaged metadata it raises about anything
            return None
    tags = _Tags()
    for name, entry in found.items():
        directory, _, _ = name.partition(" ")
        if directory in ("Image", "EXIF"):
            tags.main[entry.tag] = entry.values
        elif directory == "GPS":
            tags.gps[entry.tag] = entry.values
    return tags if tags.main.keys() & _USED else None


def _tags_of_image(image: Image.Image) -> _Tags:
    try:
        exif = image.getexif()
        main = dict(exif) | exif.get_ifd(ExifTags.IFD.Exif)
        return _Tags(main, exif.get_ifd(ExifTags.IFD.GPSInfo))
    except Exception:  # as above
        return _Tags()


def _exif(tags: _Tags, size: tuple[int, int] | None, icc: bytes | None) -> Exif:
    main = tags.main
    flash = _number(main, _Tag.Flash)
    width, height = size or _size_by_tags(main)
    return Exif(
        camera=_camera(_text(main, _Tag.Make), _text(main, _Tag.Model)),
        lens=_text(main, _Tag.LensModel),
        focal_length_mm=_positive(main, _Tag.FocalLength),
        focal_length_35mm=_positive(main, _Tag.FocalLengthIn35mmFilm),
        aperture=_positive(main, _Tag.FNumber),
        shutter_s=_positive(main, _Tag.ExposureTime),
        iso=_iso(main),
        exposure_bias_ev=_number(main, _Tag.ExposureBiasValue),
        flash_fired=None if flash is None else bool(int(flash) & 1),
        taken=_taken(main),
        has_gps=_has_position(tags.gps),
        width=width,
        height=height,
        profile=_profile_name(icc) or _colour_space(main),
    )


def _camera(make: str | None, model: str | None) -> str | None:
    """Make and model; the make once only where the model begins with it (NIKON, Canon)."""
    if make is None or model is None:
        return make or model
    same = model.casefold().startswith(make.split()[0].casefold())
    return model if same else f"{make} {model}"


def _iso(main: Mapping[int, object]) -> int | None:
    iso = _positive(main, _Tag.ISOSpeedRatings)
    if iso is None or iso == _SENSITIVITY_IN_OTHER_TAG:
        iso = _positive(main, _Tag.RecommendedExposureIndex) or _positive(main, _Tag.ISOSpeed)
    return None if iso is None else round(iso)


def _has_position(gps: Mapping[int, object]) -> bool:
    return all(gps.get(tag) for tag in (ExifTags.GPS.GPSLatitude, ExifTags.GPS.GPSLongitude))


def _size_by_tags(main: Mapping[int, object]) -> tuple[int | None, int | None]:
    """Upright size as the camera noted it, for files whose header is not read."""
    width = _positive(main, _Tag.ExifImageWidth)
    height = _positive(main, _Tag.ExifImageHeight)
    if width is None or height is None:
        return None, None
    turned = (_number(main, _Tag.Orientation) or 1) >= 5
    return (round(height), round(width)) if turned else (round(width), round(height))


def _profile_name(icc: bytes | None) -> str | None:
    if not icc:
        return None
    try:
        name = ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(io.BytesIO(icc)))
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None
    return _clean(name)


def _colour_space(main: Mapping[int, object]) -> str | None:
    """Colour space by EXIF alone; 2 is outside the standard but written by cameras."""
    return {1: "sRGB", 2: "Adobe RGB"}.get(int(_number(main, _Tag.ColorSpace) or 0))


def _taken(main: Mapping[int, object]) -> datetime | None:
    for moment_tag, fraction_tag, offset_tag in _MOMENTS:
        match = _DATE.match(_text(main, moment_tag) or "")
        if match is None:
            continue
        digits = re.match(r"\d*", _text(main, fraction_tag) or "")
        microseconds = int((digits[0] if digits else "").ljust(6, "0")[:6])
        try:
            year, month, day, hour, minute, second = (int(part or 0) for part in match.groups())
            moment = datetime(year, month, day, hour, minute, second, microseconds)
            return moment.replace(tzinfo=_zone(_text(main, offset_tag)))
        except ValueError:  # 0000:00:00, the 31st of February, hour 24
            continue
    return None


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


def _value(main: Mapping[int, object], tag: int) -> object:
    """The value, or the first where exifread or a damaged file gives a list."""
    value = main.get(tag)
    if isinstance(value, (list, tuple)):
        return value[0] if value else None
    return value


def _text(main: Mapping[int, object], tag: int) -> str | None:
    value = _value(main, tag)
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    return _clean(value) if isinstance(value, str) else None


def _clean(text: str) -> str | None:
    """Printable text of one line, cut to a bearable length; None if nothing is left."""
    text = text.partition("\0")[0][:_MAX_TEXT]
    printable = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(printable.split()) or None


def _number(main: Mapping[int, object], tag: int) -> float | None:
    value = _value(main, tag)
    try:
        number = float(value)  # type: ignore[arg-type]  # the files decide what it is
    except (TypeError, ValueError, ZeroDivisionError, OverflowError):
        return None
    return number if math.isfinite(number) else None


def _positive(main: Mapping[int, object], tag: int) -> float | None:
    number = _number(main, tag)
    return number if number is not None and number > 0 else None
