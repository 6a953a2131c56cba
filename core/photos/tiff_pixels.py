"""The values of a TIFF page, of whatever kind, as a picture of 8 bits a channel."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.photos.kinds import UnreadKindError

_BAND_ROWS = 256
_ASSOCIATED, _UNASSOCIATED = 1, 2  # ExtraSamples
_INK_SET_CMYK = 1
_WIDE_RANGE = 1.0


class Photometric(IntEnum):
    """What the values mean (PhotometricInterpretation)."""

    WHITE_IS_ZERO = 0
    BLACK_IS_ZERO = 1
    RGB = 2
    PALETTE = 3
    SEPARATED = 5
    YCBCR = 6
    CIELAB = 8
    ICCLAB = 9


_COLOURS = {
    Photometric.WHITE_IS_ZERO: 1,
    Photometric.BLACK_IS_ZERO: 1,
    Photometric.RGB: 3,
    Photometric.PALETTE: 1,
    Photometric.SEPARATED: 4,
    Photometric.YCBCR: 3,
    Photometric.CIELAB: 3,
    Photometric.ICCLAB: 3,
}
_LABS = (Photometric.CIELAB, Photometric.ICCLAB)


@dataclass(frozen=True, slots=True)
class Layout:
    """How the values of a page lie, and what picture they make.

    `alpha` is the number of the channel that is the opacity, None without; `associated` says that
    the colours are multiplied by it already. `bits` are those that count in a value.
    """

    photometric: Photometric
    bits: int
    is_float: bool
    planar: bool
    alpha: int | None
    associated: bool
    may_be_padding: bool
    colour_map: NDArray[np.uint16] | None

    @classmethod
    def of(
        cls,
        *,
        photometric: int,
        samples: int,
        extra: tuple[int, ...],
        bits: int,
        is_float: bool,
        planar: bool,
        colour_map: NDArray[np.uint16] | None,
        ink_set: int,
        by_jpeg: bool,
    ) -> Layout:
        """As the tags say. Raises UnreadKindError for what is not read."""
        try:
            meaning = Photometric(photometric)
        except ValueError:
            raise UnreadKindError(f"TIFF with colours of kind {photometric}") from None
        colours = _COLOURS[meaning]
        if samples < colours:
            raise UnreadKindError(f"TIFF with {samples} of {colours} channels")
        _check(meaning, bits, is_float=is_float, ink_set=ink_set, by_jpeg=by_jpeg)
        if meaning is Photometric.PALETTE and (colour_map is None or bits > 8):
            raise UnreadKindError("TIFF with a palette that is missing or too large")
        stated = extra[: samples - colours]
        opacity = [i for i, kind in enumerate(stated) if kind in (_ASSOCIATED, _UNASSOCIATED)]
        alpha = colours + opacity[0] if opacity else None
        associated = bool(opacity) and stated[opacity[0]] == _ASSOCIATED
        unsaid = not stated and meaning is Photometric.RGB and samples == 4
        if unsaid:  # as macOS wrote it: opacity, or nothing in it at all
            alpha = colours
        if alpha is not None and meaning in (Photometric.SEPARATED, *_LABS):
            raise UnreadKindError("CMYK or Lab TIFF with transparency")
        return cls(meaning, bits, is_float, planar, alpha, associated, unsaid, colour_map)

    @property
    def mode(self) -> str:
        """The mode of the picture, before one knows whether there is opacity in it."""
        if self.photometric is Photometric.SEPARATED:
            return "CMYK"
        if self.photometric in _LABS:
            return "LAB"
        grey = self.photometric in (Photometric.WHITE_IS_ZERO, Photometric.BLACK_IS_ZERO)
        return ("L" if grey else "RGB") + ("" if self.alpha is None else "A")


def _check(meaning: Photometric, bits: int, *, is_float: bool, ink_set: int, by_jpeg: bool) -> None:
    if meaning is Photometric.YCBCR and not by_jpeg:
        raise UnreadKindError("TIFF in YCbCr without JPEG compression")
    if meaning is Photometric.SEPARATED and ink_set != _INK_SET_CMYK:
        raise UnreadKindError("TIFF with other inks than CMYK")
    if meaning in _LABS and (is_float or bits != 8):
        raise UnreadKindError(f"Lab TIFF with {bits} bits")
    if is_float and meaning is Photometric.PALETTE:
        raise UnreadKindError("TIFF with a palette for floating-point numbers")


def image_of(values: NDArray[np.generic], layout: Layout) -> Image.Image:
    """The picture, 8 bits a channel, in `layout.mode`, or without its A where that is padding.

    `values` is (planes, H, W, channels), planes or channels being 1. Floating-point numbers are
    clipped to 0..1. Raises UnreadKindError where most of them lie beyond 1.
    """
    channels = list(_channels(values, layout.planar))
    if layout.is_float:
        _refuse_wide_range(channels)
    colours = _COLOURS[layout.photometric]
    if layout.photometric is Photometric.PALETTE:
        assert layout.colour_map is not None
        bands = [table[channels[0]] for table in _tables(layout.colour_map)]
    elif layout.photometric in _LABS:
        flip = np.uint8(128 if layout.photometric is Photometric.CIELAB else 0)
        first, *others = channels[:3]
        bands = [first.astype(np.uint8), *(each.astype(np.uint8) ^ flip for each in others)]
    else:
        bands = [_to_8_bits(each, layout) for each in channels[:colours]]
    if layout.photometric is Photometric.WHITE_IS_ZERO:
        bands = [np.uint8(255) - band for band in bands]
    alpha = None if layout.alpha is None else _to_8_bits(channels[layout.alpha], layout)
    if alpha is not None and layout.may_be_padding and not alpha.any():
        alpha = None
    if alpha is not None and layout.associated:
        bands = [_divided(band, alpha) for band in bands]
    pictures = [Image.fromarray(band) for band in (bands if alpha is None else [*bands, alpha])]
    mode = layout.mode if alpha is not None else layout.mode.removesuffix("A")
    return pictures[0] if mode == "L" else Image.merge(mode, pictures)


def _channels(values: NDArray[np.generic], planar: bool) -> Iterator[NDArray[np.generic]]:
    if planar:
        yield from (plane[..., 0] for plane in values)
    else:
        yield from (values[0, ..., channel] for channel in range(values.shape[-1]))


def _refuse_wide_range(channels: list[NDArray[np.generic]]) -> None:
    """Numbers up to 255 or 65535 would all become white; where white lies no tag says."""
    step = 1 + int(channels[0].size ** 0.5) // 256
    sample = np.concatenate([channel[::step, ::step].ravel() for channel in channels[:3]])
    finite = sample[np.isfinite(sample)].astype(np.float64)
    if finite.size and np.median(finite) > _WIDE_RANGE:
        raise UnreadKindError("TIFF with floating-point numbers beyond 0 to 1")


def _tables(colour_map: NDArray[np.uint16]) -> Iterator[NDArray[np.uint8]]:
    """The palette's channels in 8 bits; some programs write 8 bits into its 16."""
    in_8_bits = int(colour_map.max(initial=0)) < 256
    levels = colour_map if in_8_bits else (colour_map.astype(np.uint32) * 255 + 32767) // 65535
    yield from levels.astype(np.uint8)


def _to_8_bits(channel: NDArray[np.generic], layout: Layout) -> NDArray[np.uint8]:
    if layout.bits <= 16 and not layout.is_float:
        if layout.bits == 8:
            return np.ascontiguousarray(channel, dtype=np.uint8)
        top = 2**layout.bits - 1
        table = ((np.arange(top + 1, dtype=np.uint32) * 255 + top // 2) // top).astype(np.uint8)
        return np.asarray(table[channel.astype(np.uint16, copy=False)])
    scaled = np.empty(channel.shape, np.uint8)
    factor = 255.0 if layout.is_float else 255.0 / (2**layout.bits - 1)
    for top in range(0, len(channel), _BAND_ROWS):
        band = channel[top : top + _BAND_ROWS].astype(np.float64) * factor
        np.nan_to_num(band, copy=False, nan=0.0, posinf=255.0, neginf=0.0)
        scaled[top : top + _BAND_ROWS] = np.clip(band + 0.5, 0.0, 255.0)
    return scaled


def _divided(band: NDArray[np.uint8], alpha: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Colours without the opacity they were multiplied by."""
    divided = np.empty_like(band)
    for top in range(0, len(band), _BAND_ROWS):
        rows = slice(top, top + _BAND_ROWS)
        opacity = np.maximum(alpha[rows].astype(np.uint16), 1)
        whole = (band[rows].astype(np.uint16) * 255 + opacity // 2) // opacity
        divided[rows] = np.minimum(whole, 255)
    return divided
