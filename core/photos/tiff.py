"""TIFF files: which of their pages is the picture, whether it is read here, and reading it late.

tifffile finds the pages, because Pillow takes the first one, and reads several layouts wrong
(separate planes, 12 bits, floating point) without an error. Whatever is not known to come out right
is refused as a kind that is not read (core.photos.kinds).
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any, BinaryIO, Final

import numpy as np
import tifffile
from PIL import Image
from tifffile import TiffPage

from core.photos.kinds import UnreadKindError
from core.photos.tiff_checks import check_parts
from core.photos.tiff_pixels import Layout, image_of

logging.getLogger("tifffile").addHandler(logging.NullHandler())
logging.getLogger("tifffile").propagate = False  # faults are told by errors, not on the terminal

_MAX_PAGES: Final = 64
_NEW_SUBFILE_TYPE, _SUBFILE_TYPE = 254, 255
_REDUCED, _MASK, _DEPTH = 1, 4, 8  # bits of NewSubfileType
_ORIENTATION, _XMP, _ICC = 274, 700, 34675
_DNG_VERSION: Final = 50706
_RAW_PHOTOMETRICS: Final = (32803, 34892)  # colour filter array, linear raw
_JPEG: Final = 7
_COMPRESSIONS: Final = {
    1: "none", 5: "LZW", _JPEG: "JPEG", 8: "Deflate",
    32946: "Deflate", 32773: "PackBits", 34925: "LZMA", 50000: "Zstandard", 50001: "WebP",
}  # fmt: skip
_OF_EIGHT_BITS: Final = (_JPEG, 50001)
_UNSIGNED, _SIGNED, _FLOAT, _VOID = 1, 2, 3, 4  # SampleFormat
_BITS: Final = {_UNSIGNED: (1, 2, 4, 8, 12, 16, 32), _FLOAT: (16, 32, 64)}
_PREDICTABLE: Final = {2: (8, 16, 32), 3: (16, 32, 64)}


class Tiff:
    """The pages of a TIFF file. Raises tifffile.TiffFileError and others where it is damaged."""

    def __init__(self, file: BinaryIO) -> None:
        file.seek(0)
        self._file = file
        self._tiff = tifffile.TiffFile(file)
        self._first = self._tiff.pages.first
        self._pages = list(self._all_pages())

    @property
    def is_raw(self) -> bool:
        """Whether it holds what a sensor saw, not a picture yet, as DNG, NEF or ARW do."""
        if _DNG_VERSION in self._first.tags or self._head()[8:10] == b"CR":
            return True
        return any(_of_tag(page, 262) in _RAW_PHOTOMETRICS for page in self._pages)

    @property
    def has_picture(self) -> bool:
        """Whether any page is more than a thumbnail or a mask."""
        return any(_is_picture(page) for page in self._pages)

    def picture(self) -> TiffPicture:
        """The page that is the picture. Raises UnreadKindError, and others where it is damaged."""
        page = next(filter(_is_picture, self._pages), None)
        if page is None:  # nothing but small ones: the largest
            page = max(self._pages, key=lambda each: each.imagewidth * each.imagelength)
        layout = _layout(page)
        if page.imagewidth < 1 or page.imagelength < 1:
            raise ValueError("a picture without pixels")
        info: dict[str | tuple[int, int], Any] = {}
        for name, tag in (("icc_profile", _ICC), ("xmp", _XMP), ("orientation", _ORIENTATION)):
            value = _of_tag(page, tag)
            if value is None and page is not self._first:
                value = _of_tag(self._first, tag)
            if value is not None:
                info[name] = value if tag == _ORIENTATION else bytes(value)
        return TiffPicture(self._file, self._tiff, page, layout, info)

    def _head(self) -> bytes:
        self._file.seek(0)
        return self._file.read(16)

    def _all_pages(self) -> Iterator[TiffPage]:
        """All pages and the ones below them, in order, up to a bearable number."""
        for number in range(_MAX_PAGES):
            try:
                page = self._tiff.pages[number]
                if not isinstance(page, TiffPage):
                    return
                below = list(page.pages or ())[:_MAX_PAGES]
            except Exception:  # the end, or a damaged page behind the picture
                if number == 0:
                    yield self._first
                return
            yield page
            yield from (each for each in below if isinstance(each, TiffPage))


class TiffPicture(Image.Image):
    """A page whose pixels are decoded when they are asked for; as stored, not turned upright.

    Once they are, `notes` are sentences on harmless irregularities.
    """

    format = "TIFF"
    notes: tuple[str, ...] = ()

    def __init__(
        self,
        file: BinaryIO,
        tiff: tifffile.TiffFile,
        page: TiffPage,
        layout: Layout,
        info: dict[str | tuple[int, int], Any],
    ) -> None:
        super().__init__()
        self._file = file
        self._tiff = tiff
        self._page: TiffPage | None = page
        self._layout = layout
        self._size = (page.imagewidth, page.imagelength)
        self._mode = layout.mode
        self.info = info

    def load(self) -> Any:
        """Decode. Raises what check_parts does, and whatever the codecs do."""
        if self._page is not None:
            page, self._page = self._page, None
            self.notes = check_parts(page, self._tiff.filehandle.size)
            values = page.asarray(squeeze=False, maxworkers=1)
            image = image_of(np.asarray(values)[:, 0], self._layout)
            self._mode, self.im = image.mode, image.im
        return super().load()

    def getexif(self) -> Image.Exif:
        """The tags of the first page, with its EXIF directory."""
        if self._exif is None:
            exif = Image.Exif()
            exif.bigtiff = self._tiff.is_bigtiff
            exif.endian = self._tiff.byteorder
            exif.load_from_fp(self._file, self._tiff.pages[0].offset)
            exif._loaded = True
            self._exif = exif
        return self._exif


def _is_picture(page: TiffPage) -> bool:
    kind = _of_tag(page, _NEW_SUBFILE_TYPE)
    if kind is None and _of_tag(page, _SUBFILE_TYPE) == 2:
        return False
    return not (int(kind or 0) & (_REDUCED | _MASK | _DEPTH))


def _of_tag(page: TiffPage, code: int) -> Any:
    """The value of a tag; None where it is missing or cannot be read."""
    try:
        return page.tags.valueof(code)
    except Exception:  # damaged entries raise about anything
        return None


def _layout(page: TiffPage) -> Layout:
    """How the page's values lie. Raises UnreadKindError for what would not come out right."""
    compression = int(page.compression)
    if compression not in _COMPRESSIONS:
        raise UnreadKindError(f"TIFF with compression {compression}")
    bits = _the_one(_of_tag(page, 258), "different numbers of bits in its channels", 1)
    sample_format = _the_one(_of_tag(page, 339), "channels of different number formats", _UNSIGNED)
    if sample_format == _VOID:
        sample_format = _UNSIGNED
    if sample_format not in _BITS:
        raise UnreadKindError("TIFF with signed or complex numbers")
    if bits not in _BITS[sample_format]:
        kind = "floating-point numbers of" if sample_format == _FLOAT else "values of"
        raise UnreadKindError(f"TIFF with {kind} {bits} bits")
    _check_coding(page, compression, bits, sample_format)
    if page.imagedepth != 1 or _of_tag(page, 32997) not in (None, 1):
        raise UnreadKindError("TIFF with volumes")
    photometric = _of_tag(page, 262)
    if photometric is None:
        raise UnreadKindError("TIFF that does not say what its values mean")
    return Layout.of(
        photometric=int(photometric),
        samples=int(page.samplesperpixel),
        extra=tuple(int(each) for each in page.extrasamples),
        bits=bits,
        is_float=sample_format == _FLOAT,
        planar=int(page.planarconfig) == 2 and int(page.samplesperpixel) > 1,
        colour_map=None if page.colormap is None else np.asarray(page.colormap),
        ink_set=int(_of_tag(page, 332) or 1),
        by_jpeg=compression == _JPEG,
    )


def _check_coding(page: TiffPage, compression: int, bits: int, sample_format: int) -> None:
    name = _COMPRESSIONS[compression]
    only = 8 if compression in _OF_EIGHT_BITS else bits
    if bits != only or (sample_format == _FLOAT and only != bits):
        raise UnreadKindError(f"TIFF with {name} of {bits} bits")
    predictor = int(page.predictor)
    if predictor == 1 or compression in _OF_EIGHT_BITS:
        return
    if bits not in _PREDICTABLE.get(predictor, ()) or (predictor == 3) != (sample_format == _FLOAT):
        raise UnreadKindError(f"TIFF with predictor {predictor} for {bits} bits")


def _the_one(values: Any, problem: str, default: int) -> int:
    """The number that all entries of a tag share."""
    if values is None:
        return default
    found = set(values) if isinstance(values, (tuple, list)) else {values}
    if len(found) != 1:
        raise UnreadKindError(f"TIFF with {problem}")
    return int(found.pop())
