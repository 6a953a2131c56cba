"""A made data set: clean photos, each distorted in several ways, labelled by a formula.

Half of the distortions are the ladders at training's levels, half the bank's, but for those
operations of the bank that a ladder does, too: so every level keeps clear of the published test
levels.
"""

from __future__ import annotations

import csv
import io
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image

from core.bundles.inputs import InputPolicy
from core.errors import DatasetError, PhotoError
from core.files import write_atomically
from core.photos.decode import decode_for_scoring
from core.photos.scan import PHOTO_SUFFIXES, natural_key
from training.datasets.layouts.made import HEADER, IMAGES, LABELS, ORIGINALS
from training.learning.copies import TRAINING_LEVELS
from training.learning.distortions import LADDERS, Pixels
from training.learning.distortions.bank import BANK, LEVELS
from training.learning.likeness import quality

SIDE_PX: Final = 512
CLEAN: Final = "none"
_AS_LADDERS: Final = frozenset({1, 7, 8, 16, 23, 24, 25, 26})
"""Operations of the bank (by number) that a ladder does: blur, JPEG, noise, sizes, shake."""
_BY_NUMBER: Final = {
    operation.number: operation for operation in BANK if operation.number not in _AS_LADDERS
}
_SAVED_EVERY: Final = 32


@dataclass(frozen=True, slots=True)
class Clean:
    """A clean photo. Those of one `group` (a folder of cuts of one photo) are not parted."""

    path: Path
    name: str
    group: str


@dataclass(frozen=True, slots=True)
class Distortion:
    """One way to distort: a ladder's name, or the bank's number and name, and a `level` from 1; or
    none at all (CLEAN, level 0)."""

    kind: str
    level: int
    seed: int

    def __call__(self, image: Pixels) -> Pixels:
        """The picture (H, W, 3), distorted."""
        if self.kind == CLEAN:
            return image
        if self.kind in LADDERS:
            return LADDERS[self.kind](image, TRAINING_LEVELS[self.kind][self.level - 1], self.seed)
        operation = _BY_NUMBER[int(self.kind.partition(" ")[0])]
        return operation(image, self.level - 1, np.random.default_rng(self.seed))

    @property
    def label(self) -> str:
        """For a file's name."""
        return f"{self.kind.replace(' ', '-')}-{self.level}"


def clean_photos(folder: Path) -> list[Clean]:
    """The photos of a folder, and of the folders in it, which hold cuts of one photo each."""
    found = []
    for path in sorted(folder.rglob("*"), key=lambda path: natural_key(str(path))):
        inner = path.relative_to(folder).parts
        if path.suffix.lower() in PHOTO_SUFFIXES and path.is_file() and len(inner) <= 2:
            found.append(Clean(path, "-".join((*inner[:-1], path.stem)), Path(inner[0]).stem))
    if not found:
        raise DatasetError("There is no photo in it, nor in the folders in it.", folder)
    return found


def distortions(name: str, each: int, seed: int) -> list[Distortion]:
    """None, and the first `each` of an endless row that belongs to the photo of that name."""
    random = np.random.default_rng([seed, zlib.crc32(name.encode())])
    row = chain.from_iterable(zip(_ladders(random), _banks(random), strict=False))
    return [Distortion(CLEAN, 0, 0), *(next(row) for _ in range(each))]


def _ladders(random: np.random.Generator) -> Iterator[Distortion]:
    while True:
        for kind in random.permutation(list(TRAINING_LEVELS)):
            level = int(random.integers(len(TRAINING_LEVELS[kind]))) + 1
            yield Distortion(str(kind), level, int(random.integers(1, 2**31)))


def _banks(random: np.random.Generator) -> Iterator[Distortion]:
    while True:
        for number in random.permutation(list(_BY_NUMBER)):
            kind = f"{number:02d} {_BY_NUMBER[int(number)].name}"
            level = int(random.integers(LEVELS)) + 1
            yield Distortion(kind, level, int(random.integers(1, 2**31)))


def make(
    photos: Sequence[Clean],
    target: Path,
    each: int,
    seed: int,
    progress: Callable[[int, int], None],
    side: int = SIDE_PX,
) -> int:
    """Make `each` distorted pictures of every photo below `target`, and one as it is, those that
    are not there yet; photos are reduced to a shorter side of `side` first. Tells `progress`
    (done, all) and returns how many labels there are. Raises PhotoError, DatasetError."""
    for folder in (target / IMAGES, target / ORIGINALS):
        folder.mkdir(parents=True, exist_ok=True)
    rows = _kept(target / LABELS)
    policy = InputPolicy("shorter-side", side, 4 * side, 8)
    for done, photo in enumerate(photos):
        wanted = distortions(photo.name, each, seed)
        missing = [d for d in wanted if f"{photo.name}_{d.label}.png" not in rows]
        if missing:
            original = _original(photo, policy)
            _save(original, target / ORIGINALS / f"{photo.name}.png")
            for distortion in missing:
                picture, row = _made(photo, original, distortion, target)
                rows[picture] = row
        if done % _SAVED_EVERY == 0 or done == len(photos) - 1:
            _write(rows, target / LABELS)
        progress(done + 1, len(photos))
    return len(rows)


def _original(photo: Clean, policy: InputPolicy) -> Pixels:
    pixels = decode_for_scoring(photo.path, policy.size_for, full_decode=True).pixels
    if min(pixels.shape[:2]) < policy.multiple * 4:
        raise PhotoError("It is too small to be distorted.", photo.path)
    return pixels


def _made(
    photo: Clean, original: Pixels, distortion: Distortion, target: Path
) -> tuple[str, tuple[str, ...]]:
    name = f"{photo.name}_{distortion.label}.png"
    distorted = distortion(original)
    _save(distorted, target / IMAGES / name)
    label = f"{quality(original, distorted):.4f}"
    row = (name, f"{photo.name}.png", photo.group, distortion.kind, str(distortion.level), label)
    return name, row


def _save(pixels: Pixels, path: Path) -> None:
    """Without loss; quick rather than small."""
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG", compress_level=1)
    write_atomically(path, buffer.getvalue())


def _kept(labels: Path) -> dict[str, tuple[str, ...]]:
    if not labels.is_file():
        return {}
    with labels.open(newline="", encoding="utf-8") as file:
        header, *rows = csv.reader(file)
    if tuple(header) != HEADER:
        raise DatasetError("It is not the label file of a made data set: choose another.", labels)
    return {row[0]: tuple(row) for row in rows}


def _write(rows: dict[str, tuple[str, ...]], path: Path) -> None:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([HEADER, *rows.values()])
    write_atomically(path, text.getvalue().encode())
