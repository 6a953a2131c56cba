"""Which sidecars a change goes into, and what will stand in them; nothing is written here."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Final

from core.errors import SidecarError, reason_of
from core.files import replaceable
from core.marks.marks import KEPT
from core.photos.photo import Photo
from core.photos.scan import RAW_SUFFIXES
from core.sidecars.beside import Beside, Sidecar
from core.sidecars.meaning import statement_of
from core.sidecars.merging import Wish, merged
from core.sidecars.new_packet import new_packet
from core.sidecars.packet import PacketError, read_packet
from core.sidecars.reading import not_understood, sidecar_bytes
from core.sidecars.splicing import UnknownFormError
from core.sidecars.statement import Kind, Said, combined

_ANY_WRITE = 0o222
_FAR: Final = 2**62  # nanoseconds: later than every photo
_INSIDE: Final = {".dng"}  # Adobe's programs keep a DNG's XMP inside it


class Naming(StrEnum):
    """What a new sidecar is called."""

    FULL = "full"  # IMG_1.NEF.xmp: darktable, digiKam
    STEM_FOR_RAW = "stem for RAW"  # IMG_1.xmp for RAW: Lightroom, Capture One; else as above


@dataclass(frozen=True, slots=True)
class Plan:
    """What a sidecar holds and will hold; `before` is None where there is none yet."""

    path: Path
    before: bytes | None
    after: bytes


@dataclass(frozen=True, slots=True)
class Existing:
    """A photo's sidecar, its content, and the photo's files that it is about."""

    sidecar: Sidecar
    data: bytes
    covered: tuple[Path, ...]


def oldest_first(photo: Photo, beside: Beside) -> list[Existing]:
    """A photo's sidecars, in the order to write them: the newest last, so that it stays so.

    Raises SidecarError where one of them cannot be read.
    """
    found: list[Existing] = []
    for sidecar in beside.candidates(photo):
        data = sidecar_bytes(sidecar.path)
        try:
            extension = statement_of(read_packet(data), Kind.SIDECAR, sidecar.path, 0).extension
        except PacketError as error:
            raise not_understood(sidecar.path, error) from error
        if beside.is_of(sidecar, extension, photo):
            found.append(Existing(sidecar, data, beside.covered(sidecar, extension, photo)))
    found.reverse()  # at equal dates the one of less weight counts as the older
    found.sort(key=lambda one: one.sidecar.mtime_ns)
    return found


def as_seen(wish: Wish, said: Said) -> Wish:
    """The wish, with what a conflict would turn over by the sidecars' becoming the newest.

    Where the photo itself is newer than a sidecar that differs, what it says is what a person sees;
    a change of something else must not bring the sidecar's older word back.
    """
    later = [
        replace(one, mtime_ns=one.mtime_ns + _FAR) if one.kind is Kind.SIDECAR else one
        for one in said.statements
    ]
    seen, turned, change = said.marks, combined(later).marks, wish.change
    if change.stars is KEPT and seen.stars != turned.stars:
        change = replace(change, stars=seen.stars)
    if change.flag is KEPT and seen.flag is not turned.flag:
        change = replace(change, flag=seen.flag)
    label = seen.label, seen.colour
    if change.label is KEPT and label != (turned.label, turned.colour):
        change = replace(change, label=label)
    return replace(wish, change=change)


def plans_for(
    photo: Photo,
    sidecars: list[Existing],
    beside: Beside,
    wish: Wish,
    naming: Naming,
    said: Said,
) -> Iterator[Plan]:
    """What to write where. Raises SidecarError where a sidecar that must change must not."""
    covered = {file for existing in sidecars for file in existing.covered}
    without = [file for file in photo.files if file not in covered]
    found = [_merge_plan(one.sidecar.path, one.data, wish) for one in sidecars]
    if wish.change.stars is KEPT:  # darktable's import takes no stars for no marks at all
        wish = replace(wish, change=replace(wish.change, stars=said.marks.stars))
    found += _new_plans(without, beside, wish, naming)
    for plan in found:
        if plan.before != plan.after:
            if plan.before is not None:
                refuse_locked(plan.path)
            yield plan


def _new_plans(files: list[Path], beside: Beside, wish: Wish, naming: Naming) -> list[Plan]:
    plans: list[Plan] = []
    for file in files:
        path, by_stem = _new_name(file, beside, naming, {plan.path for plan in plans})
        if os.path.lexists(path):  # made since the folder was listed
            plans.append(_merge_plan(path, sidecar_bytes(path), wish))
        else:
            packet = new_packet(extension=file.suffix[1:] if by_stem else None)
            plans.append(Plan(path, None, merged(packet, wish)))
    return plans


def _new_name(file: Path, beside: Beside, naming: Naming, planned: set[Path]) -> tuple[Path, bool]:
    """What a file's first sidecar is called, and whether it is the one of the stem."""
    by_stem = file.with_name(f"{file.stem}.xmp")
    suffix = file.suffix.lower()
    if (
        naming is Naming.STEM_FOR_RAW
        and suffix in RAW_SUFFIXES - _INSIDE
        and not beside.is_taken(by_stem.name)
        and by_stem not in planned
    ):
        return by_stem, True
    return file.with_name(f"{file.name}.xmp"), False


def _merge_plan(path: Path, data: bytes, wish: Wish) -> Plan:
    try:
        return Plan(path, data, merged(data, wish))
    except PacketError as error:
        raise not_understood(path, error) from error
    except UnknownFormError as error:
        raise SidecarError(
            f"The sidecar is left as it is: it says {error.name.local} in a form that is not "
            "known here; change it in the program that wrote it.",
            path,
        ) from error


def refuse_locked(path: Path) -> None:
    """A rename asks the folder alone: a sidecar that somebody locked is told by its mode."""
    try:
        mode = replaceable(path).stat().st_mode
    except OSError as error:
        reason = reason_of(error)
        raise SidecarError(f"The sidecar cannot be written: {reason}.", path) from error
    if not mode & _ANY_WRITE:
        raise SidecarError(
            "The sidecar is read-only and left as it is; unlock it to write marks into it.", path
        )
