"""What a photo's sidecars say, and what stands inside the photo: everything, together."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path

from core.errors import SidecarError, reason_of
from core.photos.photo import Photo
from core.sidecars.beside import Beside
from core.sidecars.embedded import embedded_statements
from core.sidecars.meaning import statement_of
from core.sidecars.packet import MAX_PACKET_BYTES, Fault, PacketError, read_packet
from core.sidecars.statement import Kind, Said, Statement, combined

_ADVICE = {
    Fault.TOO_LARGE: "move it away if you do not need it.",
    Fault.NOT_WELL_FORMED: "open it in the program that wrote it, or put back a copy of it.",
    Fault.DOCTYPE: "move it away if you do not know where it came from.",
    Fault.NO_RDF: "move it away if you do not need it.",
}


def sidecar_statement(path: Path, mtime_ns: int) -> Statement:
    """What one sidecar says; `mtime_ns` is its date. Raises SidecarError where it is unreadable."""
    data = sidecar_bytes(path)
    try:
        return statement_of(read_packet(data), Kind.SIDECAR, path, mtime_ns)
    except PacketError as error:
        raise not_understood(path, error) from error


def said_of(
    photo: Photo,
    beside: Beside,
    *,
    of_sidecar: Callable[[Path, int], Statement] = sidecar_statement,
    of_photo: Callable[[Path], tuple[Statement, ...]] = embedded_statements,
) -> Said:
    """What is said of a photo, by its sidecars and inside its files.

    Who keeps statements from before gives `of_sidecar` (path, date) and `of_photo`, which may raise
    what the originals raise. A sidecar that cannot be read is among the `problems`; a photo that
    cannot be read raises PhotoError.
    """
    statements: list[Statement] = []
    problems: list[SidecarError] = []
    for sidecar in beside.candidates(photo):
        try:
            statement = of_sidecar(sidecar.path, sidecar.mtime_ns)
        except SidecarError as error:
            problems.append(error)
            continue
        if beside.is_of(sidecar, statement.extension, photo):
            statements.append(statement)
    for path in photo.files:
        statements += of_photo(path)
    return combined(statements, problems)


def sidecar_bytes(path: Path) -> bytes:
    """A sidecar's content. Raises SidecarError for what is no ordinary file, or is too large."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # opening a pipe would wait for ever
            raise SidecarError("This is no ordinary file; move it away to keep marks there.", path)
        with path.open("rb") as file:
            data = file.read(MAX_PACKET_BYTES + 1)
    except OSError as error:
        reason = reason_of(error)
        raise SidecarError(f"The sidecar cannot be read: {reason}.", path) from error
    if len(data) > MAX_PACKET_BYTES:
        raise not_understood(path, PacketError(Fault.TOO_LARGE))
    return data


def not_understood(path: Path, error: PacketError) -> SidecarError:
    """For a person: why a sidecar is neither read nor written."""
    return SidecarError(f"The sidecar is left as it is: {error}; {_ADVICE[error.fault]}", path)
