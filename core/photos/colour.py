"""Bring a picture of any mode and colour space to 8 bits of sRGB, or of a screen's own colours."""

from __future__ import annotations

import io
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

# Transparent parts are laid over middle grey: it is neither a clipped highlight nor a shadow.
BACKGROUND = (128, 128, 128)

_SPACE_OF_MODE = {"L": "GRAY", "RGB": "RGB", "CMYK": "CMYK", "LAB": "Lab"}
_SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
_LAB = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
_NOTHING = ImageCms.buildTransform(_SRGB, _SRGB, "RGB", "RGB")
_MAX_NAME = 80


def to_srgb(image: Image.Image, icc: bytes | None, screen: bytes | None = None) -> Image.Image:
    """The picture in mode RGB, sRGB; transparent parts over BACKGROUND. May be `image` itself.

    `screen`: an RGB profile to convert to instead, at once from the embedded one, so that colours
    outside sRGB are kept where the screen can show them.

    The embedded profile is applied with relative colorimetric intent and black point compensation.
    A profile that is damaged or made for another kind of picture is ignored: the picture then
    counts as sRGB (grey, RGB) or is converted by Pillow's plain formula (CMYK).
    16-bit values are scaled by their full range, 32-bit ones as _grey_to_8_bit says.
    """
    image = _to_plain_mode(image)
    alpha = image.getchannel("A") if image.mode in ("LA", "RGBA") else None
    if alpha is not None:
        image = image.getchannel("L") if image.mode == "LA" else image.convert("RGB")
    transform = _transform(icc, image.mode, screen) if icc or image.mode == "LAB" else None
    if transform is None:
        image = _plain_rgb(image)
        transform = _transform(None, "RGB", screen) if screen else None
    elif transform is _NOTHING:
        transform = None
    rgb = transform.apply(image) if transform is not None else _plain_rgb(image)
    if alpha is None:
        return rgb
    flat = Image.new("RGB", rgb.size, BACKGROUND)
    flat.paste(rgb, mask=alpha)
    return flat


def srgb_on_screen(pixels: NDArray[np.uint8], screen: bytes | None) -> NDArray[np.uint8]:
    """sRGB pixels (H, W, 3) in the colours of a screen; the array itself where nothing changes."""
    image = Image.fromarray(pixels)
    converted = to_srgb(image, None, screen)
    return pixels if converted is image else np.asarray(converted)


def profile_name(icc: bytes) -> str:
    """What an RGB profile that can be converted to calls itself. ValueError for any other."""
    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(icc))
        if profile.profile.xcolor_space.strip() != "RGB":
            raise ValueError("not a profile of an RGB screen")
        ImageCms.buildTransform(_SRGB, profile, "RGB", "RGB")
        name = ImageCms.getProfileDescription(profile)
    except (ImageCms.PyCMSError, OSError, TypeError) as error:
        raise ValueError("not a sound profile") from error
    printable = "".join(letter if letter.isprintable() else " " for letter in name)
    return " ".join(printable.split())[:_MAX_NAME]


def _plain_rgb(image: Image.Image) -> Image.Image:
    """Converting to the same mode would copy it."""
    return image if image.mode == "RGB" else image.convert("RGB")


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
def _transform(
    icc: bytes | None, mode: str, screen: bytes | None
) -> ImageCms.ImageCmsTransform | None:
    """The conversion of `mode` pixels to sRGB or the screen; None where there is nothing to convert
    by, _NOTHING where it would change nothing."""
    try:
        if icc:
            profile = ImageCms.ImageCmsProfile(io.BytesIO(icc))
        else:
            profile = _LAB if mode == "LAB" else _SRGB
        target = ImageCms.ImageCmsProfile(io.BytesIO(screen)) if screen else _SRGB
        if profile.profile.xcolor_space.strip() != _SPACE_OF_MODE[mode]:
            return None
        transform = ImageCms.buildTransform(
            profile,
            target,
            mode,
            "RGB",
            ImageCms.Intent.RELATIVE_COLORIMETRIC,
            ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None
    return _NOTHING if mode == "RGB" and _changes_nothing(transform) else transform


def _changes_nothing(transform: ImageCms.ImageCmsTransform) -> bool:
    """Whether an RGB conversion moves no colour by more than rounding, as with embedded sRGB."""
    levels = np.linspace(0, 255, 9, dtype=np.uint8)
    grid = np.stack(np.meshgrid(levels, levels, levels), axis=-1).reshape(27, 27, 3)
    converted = np.asarray(transform.apply(Image.fromarray(grid)))
    return int(np.abs(converted.astype(int) - grid).max()) <= 2
