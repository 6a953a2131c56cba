"""Bring a picture of any mode and colour space to 8-bit sRGB."""

from __future__ import annotations

import io
from functools import lru_cache

import numpy as np
from PIL import Image, ImageCms

# Transparent parts are laid over middle grey: it is neither a clipped highlight nor a shadow.
BACKGROUND = (128, 128, 128)

_SPACE_OF_MODE = {"L": "GRAY", "RGB": "RGB", "CMYK": "CMYK", "LAB": "Lab"}
_SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
_LAB = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))


def to_srgb(image: Image.Image, icc: bytes | None) -> Image.Image:
    """The picture in mode RGB, sRGB; transparent parts over BACKGROUND. May be `image` itself.

    The embedded profile is applied with relative colorimetric intent and black point compensation.
    A profile that is damaged or made for another kind of picture is ignored: the picture then
    counts as sRGB (grey, RGB) or is converted by Pillow's plain formula (CMYK).
    16-bit values are scaled by their full range, 32-bit ones as _grey_to_8_bit says.
    """
    image = _to_plain_mode(image)
    alpha = image.getchannel("A") if image.mode in ("LA", "RGBA") else None
    if alpha is not None:
        image = image.getchannel("L") if image.mode == "LA" else image.convert("RGB")
    transform = _transform(icc, image.mode) if icc or image.mode == "LAB" else None
    if transform is not None:
        rgb = transform.apply(image)
    else:  # converting to the same mode would copy it
        rgb = image if image.mode == "RGB" else image.convert("RGB")
    if alpha is None:
        return rgb
    flat = Image.new("RGB", rgb.size, BACKGROUND)
    flat.paste(rgb, mask=alpha)
    return flat


def _to_plain_mode(image: Image.Image) -> Image.Image:
    """The picture in one of the modes L, LA, RGB, RGBA, CMYK, LAB, 8 bits a channel."""
    mode = image.mode
    if mode.startswith("I") or mode == "F":
        return _grey_to_8_bit(image)
    if mode in ("P", "PA"):
        return image.convert("RGBA" if image.has_transparency_data else "RGB")
    if mode in ("La", "RGBa"):  # colours already multiplied by alpha
        return image.convert(mode.upper())
    if mode in ("1", "L"):
        return image.convert("LA" if image.has_transparency_data else "L")
    if mode == "RGB" and image.has_transparency_data:
        return image.convert("RGBA")
    if mode in ("LA", "RGB", "RGBA", "CMYK", "LAB"):
        return image
    return image.convert("RGB")


def _grey_to_8_bit(image: Image.Image) -> Image.Image:
    """Grey of 16 or 32 bits to 8: by 65535 where the values fit into it, else by their maximum.

    Floating-point values up to 1 are taken as 0..1; negative ones and NaN become black.
    """
    values = np.nan_to_num(np.asarray(image, dtype=np.float32), posinf=0.0, neginf=0.0)
    top = float(values.max(initial=0.0))
    full = 1.0 if image.mode == "F" and top <= 1.0 else max(65535.0, top)
    scaled = np.clip(values * np.float32(255.0 / full) + np.float32(0.5), 0.0, 255.0)
    return Image.fromarray(scaled.astype(np.uint8))


@lru_cache(maxsize=16)  # a folder's photos share their profiles
def _transform(icc: bytes | None, mode: str) -> ImageCms.ImageCmsTransform | None:
    """The conversion of `mode` pixels to sRGB; None where there is nothing to convert (by)."""
    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(icc)) if icc else _LAB
        if profile.profile.xcolor_space.strip() != _SPACE_OF_MODE[mode]:
            return None
        transform = ImageCms.buildTransform(
            profile,
            _SRGB,
            mode,
            "RGB",
            ImageCms.Intent.RELATIVE_COLORIMETRIC,
            ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None
    return None if mode == "RGB" and _changes_nothing(transform) else transform


def _changes_nothing(transform: ImageCms.ImageCmsTransform) -> bool:
    """Whether an RGB conversion moves no colour by more than rounding, as with embedded sRGB."""
    levels = np.linspace(0, 255, 9, dtype=np.uint8)
    grid = np.stack(np.meshgrid(levels, levels, levels), axis=-1).reshape(27, 27, 3)
    converted = np.asarray(transform.apply(Image.fromarray(grid)))
    return int(np.abs(converted.astype(int) - grid).max()) <= 2
