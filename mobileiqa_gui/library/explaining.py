"""Writing heatmaps of several photos: where each goes, how far it is, what failed. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from core.photos.photo import Photo
from core.results.explanation_files import places_for
from mobileiqa_gui.numbers import in_digits
from mobileiqa_gui.translation import translate

# So many failures are told one by one.
MOST_TOLD = 3


@dataclass(slots=True)
class Explaining:
    """`waiting` are photos whose files are not written yet; `failures` say why some were not."""

    folder: Path
    photos: Sequence[Photo]
    waiting: set[Photo] = field(init=False)
    places: dict[Path, Path] = field(init=False)
    failures: dict[Photo, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.waiting = set(self.photos)
        self.places = places_for(self.photos, self.folder)

    def place_of(self, photo: Photo) -> Path:
        """The folder for its files."""
        return self.places[photo.path]

    def finish(self, photo: Photo, failure: str = "") -> None:
        """Its files are written, or not: `failure` says why."""
        self.waiting.discard(photo)
        if failure:
            self.failures[photo] = failure

    def progress(self) -> str:
        """For example "explaining 3 of 12"; empty when all is done."""
        if not self.waiting:
            return ""
        done = len(self.photos) - len(self.waiting)
        text = translate("explaining", "explaining {number} of {count}")
        return text.format(number=in_digits(done + 1), count=in_digits(len(self.photos)))

    def summary(self) -> str:
        """What was written where, what was not and why."""
        written = len(self.photos) - len(self.waiting) - len(self.failures)
        one = translate("explaining", "Heatmaps of 1 photo are in {folder}.")
        more = translate("explaining", "Heatmaps of {count} photos are in {folder}.", "", written)
        none = translate("explaining", "No heatmaps were written.")
        text = one if written == 1 else more if written else none
        sentence = text.format(count=in_digits(written), folder=self.folder)
        return " ".join([sentence, *_told(self.failures.items())])


def _told(failures: Iterable[tuple[Photo, str]]) -> list[str]:
    lines = [f"{photo.name}: {reason}" for photo, reason in failures]
    beyond = len(lines) - MOST_TOLD
    if beyond > 0:
        text = translate("explaining", "And {count} more could not be explained.")
        lines[MOST_TOLD:] = [text.format(count=in_digits(beyond))]
    return lines


def refusal(folder: Path, photos: Iterable[Photo]) -> str:
    """Why heatmaps do not go into this folder; empty if they may."""
    if any(_is_same(folder, parent) for parent in {photo.path.parent for photo in photos}):
        return translate(
            "explaining",
            "This is the photos' own folder. Choose another one, so that the heatmaps do not mix "
            "with your photos.",
        )
    return ""


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
