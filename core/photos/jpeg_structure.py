"""Where the parts of a JPEG lie: its scans, what codes them, and where the picture ends.

Sources: ITU-T T.81, annexes B (markers), F and G (Huffman coding).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

SOI, EOI, SOS, DHT = 0xD8, 0xD9, 0xDA, 0xC4
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {DHT, 0xC8, 0xCC}
_ARITHMETIC_FROM: Final = 0xC9
# The next marker in entropy-coded data: FF followed by neither a stuffed 00, a fill byte nor RSTn.
_MARKER = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]", re.DOTALL)
_ANY_MARKER = re.compile(rb"\xff[^\x00\xff]", re.DOTALL)
_MAX_PARTS: Final = 10_000


@dataclass(frozen=True, slots=True)
class Scan:
    """One scan: its entropy-coded data are data[start:stop], then comes the marker `ended_by`
    (None where the file ends). `from_coefficient` to `to_coefficient` of `components` in it, the
    bits above bit `low`; `is_refining` earlier scans. `zeros_are_flat`: data of zeros alone code
    flat blocks here, by the scan's own tables (assumed of arithmetic coding).
    """

    start: int
    stop: int
    ended_by: int | None
    components: tuple[int, ...]
    from_coefficient: int
    to_coefficient: int
    low: int
    is_refining: bool
    zeros_are_flat: bool


@dataclass(slots=True)
class Structure:
    """The scans of a JPEG in their order, and `gaps`, stretches (start, stop) that belong to
    nothing. `frame` is the number of its SOF marker, 0 without one; `components` are its ids;
    `end` lies behind its end marker, None where there is none."""

    scans: list[Scan] = field(default_factory=list)
    gaps: list[tuple[int, int]] = field(default_factory=list)
    frame: int = 0
    components: tuple[int, ...] = ()
    end: int | None = None

    @property
    def is_progressive(self) -> bool:
        return self.frame & 3 == 2

    @property
    def has_all_scans(self) -> bool:
        """Whether every coefficient of every component came, down to its lowest bit."""
        if not self.is_progressive:
            return set(self.components) <= {c for scan in self.scans for c in scan.components}
        finest = {
            (component, coefficient)
            for scan in self.scans
            if scan.low == 0
            for component in scan.components
            for coefficient in range(scan.from_coefficient, scan.to_coefficient + 1)
        }
        return all((c, k) in finest for c in self.components for k in range(64))


def structure_of(data: bytes) -> Structure:
    """The parts of a JPEG, as far as they can be followed; damage ends it, it never raises."""
    found = Structure()
    tables: dict[int, int | None] = {}
    place = 2
    for _ in range(_MAX_PARTS):
        match = _ANY_MARKER.search(data, place)
        if match is None:
            break
        fill = len(data[place : match.start()].rstrip(b"\xff"))
        if fill:
            found.gaps.append((place, place + fill))
        marker, body = match[0][1], match.end()
        if marker == EOI:
            found.end = body
            break
        if marker == SOI or 0xD0 <= marker <= 0xD7 or marker == 1:  # stand alone
            place = body
            continue
        stop = body + int.from_bytes(data[body : body + 2], "big")
        segment = data[body + 2 : stop]
        if marker == DHT:
            _read_tables(segment, tables)
        elif marker in _FRAMES:
            found.frame = marker
            found.components = tuple(segment[6 : 6 + 3 * segment[5] : 3]) if segment[5:6] else ()
        place = max(stop, body + 2)
        if marker == SOS:
            place = _add_scan(found, data, segment, place, tables)
    return found


def _add_scan(
    found: Structure, data: bytes, segment: bytes, start: int, tables: dict[int, int | None]
) -> int:
    """Adds the scan whose header is `segment`, and gives the place where the next marker is."""
    match = _MARKER.search(data, start)
    stop = match.start() if match else len(data)
    count = segment[0] if segment else 0
    if len(segment) >= 4 + 2 * count:
        first, last, bits = segment[1 + 2 * count : 4 + 2 * count]
        selectors = tuple(segment[2 : 2 + 2 * count : 2])
        flat = found.frame >= _ARITHMETIC_FROM or _zeros_are_flat(
            selectors, tables, first, last, is_refining=bool(bits >> 4)
        )
        found.scans.append(
            Scan(
                start,
                stop,
                match[0][1] if match else None,
                tuple(segment[1 : 1 + 2 * count : 2]),
                first,
                last,
                bits & 15,
                bool(bits >> 4),
                flat,
            )
        )
    return stop


def _read_tables(segment: bytes, tables: dict[int, int | None]) -> None:
    """Notes of every Huffman table, by class and number, the symbol that zero bits code.

    Codes are dealt out in order, so that the first symbol has the code of zeros alone.
    """
    place = 0
    while place + 17 <= len(segment):
        counts = segment[place + 1 : place + 17]
        tables[segment[place]] = (
            segment[place + 17] if sum(counts) and place + 17 < len(segment) else None
        )
        place += 17 + sum(counts)


def _zeros_are_flat(
    selectors: tuple[int, ...],
    tables: dict[int, int | None],
    first: int,
    last: int,
    *,
    is_refining: bool,
) -> bool:
    """Whether a stretch of zero bits says "as before, and nothing else" for every component.

    DC: the difference 0 (in refinements, the bit 0). AC: end of block, or of a run of blocks.
    """
    for selector in selectors:
        dc, ac = tables.get(selector >> 4), tables.get(0x10 | (selector & 15))
        if first == 0 and not is_refining and dc != 0:
            return False
        if last > 0 and (ac is None or ac & 15 or ac == 0xF0):
            return False
    return True
