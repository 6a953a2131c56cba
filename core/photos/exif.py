"""What the camera wrote about a photo, for people to read and to sort by.

Everything is optional and nothing is believed: implausible values count as absent.
"""

from __future__ import annotations

import io
import logging
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

import exifread
from PIL import ExifTags, Image, ImageCms

from core.errors import PhotoError
from core.photos import exif_values as values, raw
from core.photos.beside import raw_beside
from core.photos.opening import is_raw_file, opened, readable
from core.photos.stated_colour import NOT_STATED, ColourSource, StatedColour, stated_colour

logging.getLogger("exifread").setLevel(logging.CRITICAL)  # it logs a warning per odd tag

_Tag = ExifTags.Base
_USED: Final = {tag for moment in values.MOMENTS for tag in moment} | {
    _Tag.Make,
    _Tag.Model,
    _Tag.LensModel,
    _Tag.ExposureTime,
    _Tag.ShutterSpeedValue,
    _Tag.FNumber,
    _Tag.ApertureValue,
    _Tag.ISOSpeedRatings,
    _Tag.FocalLength,
}


@dataclass(frozen=True, slots=True)
class Exif:
    """Facts about one photo; None (False for GPS) where the file does not say.

    `taken` has sub-seconds, and a time zone where the file gives an offset. `width` and `height`
    are of the upright photo in pixels; `profile` names its colours, `colour_source` is what says
    so; where that is NOTHING they are taken for sRGB. `serial` is the camera body's own number.
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
    colour_source: ColourSource = ColourSource.NOTHING
    serial: str | None = None


@dataclass(frozen=True, slots=True)
class _Tags:
    """Tag numbers and values: of the first directory and the EXIF one together, and of GPS."""

    main: dict[int, object] = field(default_factory=dict)
    gps: dict[int, object] = field(default_factory=dict)

    @property
    def is_of_use(self) -> bool:
        return bool(self.main.keys() & _USED)


def read_exif(path: Path) -> Exif:
    """The facts of one photo, through Pillow, or exifread where that finds nothing.

    Only the file's head is read, and where a PNG has its EXIF behind the pixels that. Damaged
    metadata give what can be read of them. Raises PhotoError if the file itself cannot be read.
    """
    size: tuple[int, int] | None = None
    colour: StatedColour | None = None
    if is_raw_file(path):
        with readable(path) as file:
            exif = raw.exif_of(file)
            colour = _of_raw(exif, path)
            tags = _tags_of(exif)
    else:
        tags = _Tags()
        try:
            with opened(path) as photo:
                tags = _tags_of(photo.exif)
                size, colour = photo.upright_size, photo.colour
        except PhotoError:
            pass  # a damaged picture may still have sound EXIF
    if not tags.is_of_use:
        tags = _tags_by_exifread(path) or tags
    if size is None and not tags.is_of_use and (beside := raw_beside(path)) is not None:
        return read_exif(beside)  # which is what is shown of them
    return _exif(tags, size, colour)


def read_exif_quickly(path: Path) -> Exif:
    """As `read_exif`, but never raises: it serves lists of thousands."""
    try:
        return read_exif(path)
    except PhotoError:
        return Exif()


def _of_raw(exif: Image.Exif | None, path: Path) -> StatedColour:
    """What the camera was set to, by which its preview is shown."""
    colour = stated_colour(Image.new("RGB", (1, 1)), exif, None, path.name)
    return raw.DEVELOPED_COLOUR if colour is NOT_STATED else colour


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
    return tags if tags.is_of_use else None


def _tags_of(exif: Image.Exif | None) -> _Tags:
    if exif is None:
        return _Tags()
    tags = _Tags()
    try:
        tags.main.update(exif)
        tags.main.update(exif.get_ifd(ExifTags.IFD.Exif))
        tags.gps.update(exif.get_ifd(ExifTags.IFD.GPSInfo))
    except Exception:  # as above; what was found until then counts
        pass
    return tags


def _exif(tags: _Tags, size: tuple[int, int] | None, colour: StatedColour | None) -> Exif:
    main = tags.main
    width, height = size or _size_by_tags(main)
    colour = colour or StatedColour(ColourSource.NOTHING)
    source = colour.source
    return Exif(
        camera=values.camera(main),
        lens=values.lens(main),
        focal_length_mm=values.focal_length_mm(main, _Tag.FocalLength),
        focal_length_35mm=values.focal_length_mm(main, _Tag.FocalLengthIn35mmFilm),
        aperture=values.aperture(main),
        shutter_s=values.shutter_s(main),
        iso=values.iso(main),
        exposure_bias_ev=values.exposure_bias_ev(main),
        flash_fired=values.flash_fired(main),
        taken=values.taken(main),
        has_gps=values.has_position(tags.gps),
        width=width,
        height=height,
        profile=_name_of(colour),
        colour_source=source,
        serial=values.serial(main),
    )


def _size_by_tags(main: values.Tags) -> tuple[int | None, int | None]:
    """Upright size as the camera noted it, for files whose header is not read."""
    width = values.positive(main, _Tag.ExifImageWidth)
    height = values.positive(main, _Tag.ExifImageHeight)
    if width is None or height is None:
        return None, None
    turned = (values.number(main, _Tag.Orientation) or 1) >= 5
    return (round(height), round(width)) if turned else (round(width), round(height))


def _name_of(colour: StatedColour) -> str | None:
    if colour.source is ColourSource.NOTHING:
        return None
    return colour.name or _profile_name(colour.icc)


def _profile_name(icc: bytes | None) -> str | None:
    if not icc:
        return None
    try:
        name = ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(io.BytesIO(icc)))
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None
    return values.clean(name)
