"""Photos spoilt by chance, and a program that reads them in every way: python -m … START STOP.

It ends with status 0 and no output where every file gave pixels or a PhotoError. The number it was
at stands in the file that it is told by a third argument, in case it crashes or hangs.
"""

from __future__ import annotations

import io
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image

from core.errors import PhotoError
from core.photos.decode import decode_for_scoring, decode_luminance, decode_to_fit
from core.photos.exif import read_exif, read_exif_quickly
from core.photos.thumbnails import embedded_preview
from tests.raw_files import make_dng

_SEED = 15
_SAMPLES = Path(__file__).parent / "damage"
_MADE = {
    "progressive.jpg": ("RGB", "JPEG", {"progressive": True}),
    "optimised.jpg": ("RGB", "JPEG", {"optimize": True, "restart_marker_rows": 1}),
    "grey.jpg": ("L", "JPEG", {}),
    "cmyk.jpg": ("CMYK", "JPEG", {}),
    "several.mpo": ("RGB", "MPO", {"save_all": True, "append_images": [Image.new("RGB", (9, 9))]}),
    "png.png": ("RGB", "PNG", {}),
    "palette.png": ("P", "PNG", {"transparency": 3}),
    "grey16.png": ("I;16", "PNG", {}),
    "lossless.webp": ("RGB", "WEBP", {"lossless": True}),
    "opacity.webp": ("RGBA", "WEBP", {}),
    "opacity.avif": ("RGBA", "AVIF", {"speed": 10}),
    "plain.tif": ("RGB", "TIFF", {}),
    "big.tif": ("RGB", "TIFF", {"compression": "tiff_lzw", "big_tiff": True}),
    "lzw.tif": ("RGB", "TIFF", {"compression": "tiff_lzw"}),
    "deflate.tif": ("RGB", "TIFF", {"compression": "tiff_adobe_deflate"}),
    "jpeg.tif": ("RGB", "TIFF", {"compression": "jpeg"}),
    "packed.tif": ("CMYK", "TIFF", {"compression": "packbits"}),
    "bilevel.tif": ("1", "TIFF", {}),
    "bmp.bmp": ("RGB", "BMP", {}),
    "opacity.bmp": ("RGBA", "BMP", {}),
    "gif.gif": ("RGB", "GIF", {}),
}


def wholes() -> dict[str, bytes]:
    """Sound photos of every kind that is read, by name."""
    image = Image.open(_SAMPLES / "sound.jpg").resize((160, 120))
    exif = Image.Exif()
    exif[271], exif[274] = "maker", 6
    found = {path.name: path.read_bytes() for path in sorted(_SAMPLES.glob("sound.*"))}
    found["small.heic"] = (_SAMPLES.parent / "quarters.heic").read_bytes()
    for name, (mode, kind, options) in _MADE.items():
        buffer = io.BytesIO()
        _in_mode(image, mode).save(buffer, kind, exif=exif, **options)
        found[name] = buffer.getvalue()
    linear = np.asarray(image.resize((128, 96))) / 255
    preview = io.BytesIO()
    image.save(preview, "JPEG")
    raws = {"raw.dng": make_dng(linear), "preview.dng": make_dng(linear, jpeg=preview.getvalue())}
    return found | raws


def _in_mode(image: Image.Image, mode: str) -> Image.Image:
    if mode != "I;16":
        return image.convert(mode)
    return Image.fromarray(np.asarray(image.convert("L")).astype(np.uint16) * 257)


Change = Callable[[bytearray, np.random.Generator], None]


def _flip_bytes(data: bytearray, chance: np.random.Generator) -> None:
    for place in chance.integers(0, len(data), int(chance.integers(1, 20))):
        data[place] = int(chance.integers(0, 256))


def _spoil_the_head(data: bytearray, chance: np.random.Generator) -> None:
    for place in chance.integers(0, min(400, len(data)), int(chance.integers(1, 8))):
        data[place] = int(chance.choice([0, 1, 0x7F, 0x80, 0xFF, int(chance.integers(0, 256))]))


def _lose_a_stretch(data: bytearray, chance: np.random.Generator) -> None:
    start, stop = sorted(chance.integers(0, len(data), 2))
    data[start:stop] = bytes([int(chance.choice([0, 255]))]) * int(stop - start)


def _cut(data: bytearray, chance: np.random.Generator) -> None:
    del data[int(chance.integers(1, len(data))) :]


def _leave_out(data: bytearray, chance: np.random.Generator) -> None:
    start = int(chance.integers(0, len(data)))
    del data[start : start + int(chance.integers(1, 2000))]


def _insert(data: bytearray, chance: np.random.Generator) -> None:
    start = int(chance.integers(0, len(data)))
    data[start:start] = chance.bytes(int(chance.integers(1, 600)))


def _repeat(data: bytearray, chance: np.random.Generator) -> None:
    start, stop = sorted(chance.integers(0, len(data), 2))
    data[start:start] = data[start:stop]


_CHANGES: tuple[Change, ...] = (
    _flip_bytes,
    _spoil_the_head,
    _spoil_the_head,
    _lose_a_stretch,
    _cut,
    _leave_out,
    _insert,
    _repeat,
)


def mutant(number: int, sound: dict[str, bytes]) -> tuple[str, bytes]:
    """The name and the bytes of the spoilt photo of that number, always the same."""
    chance = np.random.default_rng((_SEED, number))
    name = sorted(sound)[number % len(sound)]
    data = bytearray(sound[name])
    for change in chance.choice(len(_CHANGES), int(chance.integers(1, 3))):
        _CHANGES[change](data, chance)
    return name, bytes(data)


def read_in_every_way(path: Path) -> int:
    """How many of the ways gave something other than an error."""
    ways: tuple[Callable[[], object], ...] = (
        lambda: decode_for_scoring(path, lambda width, height: (96, 64)),
        lambda: decode_to_fit(path, None),
        lambda: decode_luminance(path),
        lambda: embedded_preview(path, 64),
        lambda: read_exif(path),
    )
    read_exif_quickly(path)  # never raises
    done = 0
    for way in ways:
        try:
            way()
            done += 1
        except PhotoError as error:
            if not error.message.endswith(".") or "\n" in error.message:
                raise AssertionError(f"no sentence: {error.message!r}") from error
    return done


def main(start: int, stop: int, at: Path) -> None:
    sound = wholes()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(start, stop):
            name, data = mutant(number, sound)
            at.write_text(f"{number} {name}")
            path = Path(folder) / name
            path.write_bytes(data)
            read_in_every_way(path)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
