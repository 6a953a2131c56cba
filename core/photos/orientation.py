"""How a photo is to be turned to be upright: what EXIF says, or XMP where that is silent."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import Final

from PIL import ExifTags, Image

_TAG: Final = ExifTags.Base.Orientation
_TIFF_NAMESPACE: Final = "{http://ns.adobe.com/tiff/1.0/}Orientation"
_LARGEST_PACKET: Final = 2**24
_CONTAINERS: Final = ("HEIF", "AVIF")


def orientation_of(image: Image.Image, exif: Image.Exif | None) -> int:
    """1 to 8, EXIF's meaning, from a picture whose header is read; never decodes.

    `exif` is None where there is none. HEIF and AVIF are turned by their container alone: what EXIF
    and XMP say there is about the picture before it was put in.
    """
    stated = image.info.get("orientation") if image.format == "TIFF" else _of_exif(exif)
    value = _whole_number(stated)
    if value is None and image.format not in _CONTAINERS:
        value = in_xmp(image.info.get("xmp") or image.info.get("XML:com.adobe.xmp"))
    return 1 if value is None else value


def in_xmp(packet: object) -> int | None:
    """What tiff:Orientation says, as an attribute or an element; None where it says nothing."""
    data = packet.encode() if isinstance(packet, str) else packet
    if not isinstance(data, bytes) or b"Orientation" not in data or len(data) > _LARGEST_PACKET:
        return None
    start, end = data.find(b"<"), data.rfind(b">")
    if re.search(rb"<!(DOCTYPE|ENTITY)", data):  # nothing that grows when it is read
        return None
    try:
        root = ET.fromstring(data[start : end + 1])
    except (ET.ParseError, ValueError, LookupError):
        return None
    for element in root.iter():
        text = element.text if element.tag == _TIFF_NAMESPACE else element.get(_TIFF_NAMESPACE)
        value = _whole_number(text)
        if value is not None:
            return value
    return None


def _of_exif(exif: Image.Exif | None) -> object:
    try:
        return None if exif is None else exif.get(_TAG)
    except Exception:  # a damaged EXIF block is no reason to lose the picture
        return None


def _whole_number(value: object) -> int | None:
    """1 to 8, from an integer of any kind (a BYTE comes as bytes); None for anything else."""
    if isinstance(value, (tuple, list)) and value:
        value = value[0]
    if isinstance(value, bytes):
        value = value[0] if len(value) == 1 else value.decode("ascii", "replace")
    if isinstance(value, str):
        value = int(value) if re.fullmatch(r"\s*[1-8]\s*", value) else None
    return value if isinstance(value, int) and 1 <= value <= 8 else None
