"""What is handed over, in words. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from core.handover.companions import Gathered, Group
from core.handover.plans import Kind
from mobileiqa_gui.inspector.facts import bytes_text
from mobileiqa_gui.numbers import in_digits
from mobileiqa_gui.translation import translate
from mobileiqa_gui.wording import photos_in_words

# So many photos that did not go are told one by one.
MOST_TOLD = 3


def row_of(group: Group) -> tuple[str, str, str]:
    """A line of the list: the photo, what goes along, the size of all."""
    shown = [photo.path for photo in group.photos]
    along = [file.path.name for file in group.files if file.path not in shown]
    names = ", ".join(path.name for path in shown)
    return names, ", ".join(along), bytes_text(group.size_bytes)


def summary(gathered: Gathered) -> str:
    """For example "12 photos, 31 files, 412 MB"."""
    photos = sum(len(group.photos) for group in gathered.groups)
    files = sum(len(group.files) for group in gathered.groups)
    size = bytes_text(sum(group.size_bytes for group in gathered.groups))
    one, more = translate("handover", "1 file"), translate("handover", "{count} files", "", files)
    return ", ".join(
        [
            photos_in_words(photos),
            (one if files == 1 else more).format(count=in_digits(files)),
            size,
        ]
    )


def remarks(gathered: Gathered, hidden: int = 0) -> list[str]:
    """What a person should know before: hidden photos, files that stay, photos that are gone."""
    found = []
    if hidden:
        one = translate("handover", "1 of them is hidden by the filter.")
        more = translate("handover", "{count} of them are hidden by the filter.", "", hidden)
        found.append((one if hidden == 1 else more).format(count=in_digits(hidden)))
    text = translate("handover", "{file} stays: it may belong to {other} as well.")
    found += _few(
        [text.format(file=file.name, other=other.name) for file, other in gathered.stays],
        translate("handover", "And {count} more."),
    )
    text = translate("handover", "{photo} is left out: {reason}.")
    found += _few(
        [text.format(photo=photo.name, reason=reason) for photo, reason in gathered.missing],
        translate("handover", "And {count} more."),
    )
    return found


def done(kind: Kind, photos: int, folder: str) -> str:
    """What was done, for the status line: "12 photos moved to “Rejected”"."""
    if kind is Kind.TRASH:
        text = translate("handover", "{photos} put into the trash")
    elif kind is Kind.COPY:
        text = translate("handover", "{photos} copied to “{folder}”")
    else:
        text = translate("handover", "{photos} moved to “{folder}”")
    return text.format(photos=photos_in_words(photos), folder=folder)


def left(failures: Sequence[tuple[Path, str]]) -> str:
    """Which photos did not go, and why; empty where all did."""
    if not failures:
        return ""
    one = translate("handover", "1 photo stayed where it is.")
    count = len(failures)
    more = translate("handover", "{count} photos stayed where they are.", "", count)
    lines = [f"{path.name}: {reason}" for path, reason in failures]
    told = _few(lines, translate("handover", "And {count} more."))
    head = (one if len(failures) == 1 else more).format(count=in_digits(len(failures)))
    return " ".join([head, *told])


def noted(remarks: Sequence[tuple[Path, str]]) -> str:
    """What there is to say of photos that went; empty where there is nothing."""
    lines = [f"{path.name}: {remark}" for path, remark in remarks]
    return " ".join(_few(lines, translate("handover", "And {count} more.")))


def progress(kind: Kind, number: int, total: int) -> str:
    """For the status bar: "moving 3 of 12"."""
    if kind is Kind.COPY:
        text = translate("handover", "copying {number} of {total}")
    else:
        text = translate("handover", "moving {number} of {total}")
    return text.format(number=in_digits(min(number + 1, total)), total=in_digits(total))


def _few(lines: list[str], rest: str) -> list[str]:
    beyond = len(lines) - MOST_TOLD
    return lines if beyond <= 0 else [*lines[:MOST_TOLD], rest.format(count=in_digits(beyond))]
