"""Where Pillow's reading of a format is not what the file means: mended once it is opened."""

from __future__ import annotations

import struct
from typing import BinaryIO, Final

from PIL import GifImagePlugin, Image

from core.photos import png

_PNG_TEXTS: Final = ("Raw profile type exif", "Raw profile type APP1")
_BMP_FILE_HEADER, _BMP_V5 = 14, 124
_MAX_PROFILE: Final = 2**24
_GIF_XMP: Final = b"!\xff\x0bXMP DataXMP"  # not in blocks, as all else of a GIF
_GIF_XMP_END: Final = b"\x01\xff\xfe"
_MAX_GIF_HEAD: Final = 2**20
_EXIF_HEAD: Final = b"Exif\0\0"


def as_meant(image: Image.Image, file: BinaryIO) -> Image.Image:
    """`image` itself nearly always; a decoded one in its place where its header does not tell."""
    match image.format:
        case "PNG":
            return png.with_opacity(image, file)
        case "BMP":
            _find_profile(image, file)
            return _without_empty_opacity(image)
        case "GIF":
            _find_xmp(image, file)
            return _on_its_canvas(image)
        case _:
            return image


def exif_of(image: Image.Image, file: BinaryIO) -> Image.Exif | None:
    """The picture's EXIF, None where it has none or it is damaged. Never decodes."""
    try:
        if image.format != "PNG":
            return image.getexif()
        data = png.exif_of(image, file)
        for name in _PNG_TEXTS if data is None else ():
            if name in image.info:  # ImageMagick's way: hexadecimal, behind a line of length
                data = bytes.fromhex("".join(image.info[name].split("\n")[3:]))
        if not data:
            return None
        exif = Image.Exif()
        exif.load(data if data.startswith(_EXIF_HEAD) else _EXIF_HEAD + data)
        return exif
    except Exception:  # damaged metadata raise about anything; no pixel is touched here
        return None


def _find_profile(image: Image.Image, file: BinaryIO) -> None:
    """Take up the profile that a BMP of version 5 may hold; Pillow passes it over."""
    file.seek(_BMP_FILE_HEADER)
    header = file.read(_BMP_V5)
    if len(header) == _BMP_V5 and header[0] == _BMP_V5 and header[56:60] == b"DEBM":
        start, length = struct.unpack("<II", header[112:120])
        file.seek(_BMP_FILE_HEADER + start)
        profile = file.read(min(length, _MAX_PROFILE))
        if len(profile) == length:
            image.info["icc_profile"] = profile


def _find_xmp(image: Image.Image, file: BinaryIO) -> None:
    """Take up the XMP of a GIF, which Pillow passes over."""
    file.seek(0)
    _, mark, rest = file.read(_MAX_GIF_HEAD).partition(_GIF_XMP)
    packet, end, _ = rest.partition(_GIF_XMP_END)
    if mark and end:
        image.info["xmp"] = packet


def _without_empty_opacity(image: Image.Image) -> Image.Image:
    """A BMP's fourth channel that is 0 everywhere is padding: nobody saves what cannot be seen."""
    if image.mode != "RGBA" or image.getchannel("A").getextrema() != (0, 0):
        return image
    opaque = image.convert("RGB")
    opaque.info, opaque.format = dict(image.info), image.format
    return opaque


def _on_its_canvas(image: Image.Image) -> Image.Image:
    """A GIF's first frame on its canvas, which is see-through where the frame does not reach."""
    assert isinstance(image, GifImagePlugin.GifImageFile)
    frame = image.tile[0].extents if image.tile else None
    if frame is None or frame == (0, 0, *image.size) or "transparency" in image.info:
        return image
    inside = image.convert("RGBA").crop(frame)
    canvas = Image.new("RGBA", image.size)
    canvas.paste(inside, frame)
    canvas.info, canvas.format = dict(image.info), image.format
    return canvas
