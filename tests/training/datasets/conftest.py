"""Writers of real files (pictures, .xlsx, old binary .xls) for tiny data sets."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

import numpy as np
import pytest
from PIL import Image

from training.datasets.detect import detect
from training.datasets.opening import open_dataset
from training.datasets.sample import DataSet

Rows = list[list[str | float | None]]


def _write_picture(path: Path, seed: int = 0, size: tuple[int, int] = (96, 64)) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    values = np.random.default_rng([seed, len(path.name)]).integers(0, 256, (*size[::-1], 3))
    Image.fromarray(values.astype(np.uint8)).save(path)
    return path


def _write_xlsx(path: Path, sheets: dict[str, Rows]) -> Path:
    """A workbook as spreadsheets write it: shared strings, numbers, empty cells left out."""
    strings: list[str] = []
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        tags, links = "", ""
        for number, (name, rows) in enumerate(sheets.items(), start=1):
            archive.writestr(f"xl/worksheets/sheet{number}.xml", _sheet_xml(rows, strings))
            tags += f'<sheet name="{escape(name)}" sheetId="{number}" r:id="rId{number}"/>'
            links += f'<Relationship Id="rId{number}" Target="worksheets/sheet{number}.xml"/>'
        main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{main}" xmlns:r="{link}"><sheets>{tags}</sheets></workbook>',
        )
        archive.writestr("xl/_rels/workbook.xml.rels", f"<Relationships>{links}</Relationships>")
        items = "".join(f"<si><t>{escape(text)}</t></si>" for text in strings)
        archive.writestr("xl/sharedStrings.xml", f'<sst xmlns="{main}">{items}</sst>')
    return path


def _sheet_xml(rows: Rows, strings: list[str]) -> str:
    lines = ""
    for number, row in enumerate(rows, start=1):
        cells = ""
        for column, value in enumerate(row):
            reference = f"{chr(ord('A') + column)}{number}"
            if isinstance(value, str):
                strings.append(value)
                cells += f'<c r="{reference}" t="s"><v>{len(strings) - 1}</v></c>'
            elif value is not None:
                cells += f'<c r="{reference}"><v>{value!r}</v></c>'
        if cells:
            lines += f'<row r="{number}">{cells}</row>'
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{main}"><sheetData>{lines}</sheetData></worksheet>'


def _write_xls(path: Path, sheets: dict[str, Rows]) -> Path:
    """A BIFF8 workbook in an OLE2 compound file ([MS-XLS], [MS-CFB]), as Excel 97 to 2003 wrote."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_compound_file(_biff8(sheets)))
    return path


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _biff8(sheets: dict[str, Rows]) -> bytes:
    def beginning(kind: int) -> bytes:
        return _record(0x0809, struct.pack("<HHHHII", 0x0600, kind, 0x0DBB, 0x07CC, 0, 6))

    end = _record(0x000A, b"")
    bodies = []
    for rows in sheets.values():
        cells = b""
        for y, row in enumerate(rows):
            for x, value in enumerate(row):
                if isinstance(value, str):
                    text = value.encode("utf-16-le")
                    cells += _record(0x0204, struct.pack("<HHHHB", y, x, 0, len(value), 1) + text)
                elif value is not None:
                    cells += _record(0x0203, struct.pack("<HHHd", y, x, 0, value))
        width = max((len(row) for row in rows), default=0)
        size = _record(0x0200, struct.pack("<IIHHH", 0, len(rows), 0, width, 0))
        bodies.append(beginning(0x0010) + size + cells + end)
    names = [name.encode("latin-1") for name in sheets]
    start = len(beginning(0x0005)) + len(end) + sum(4 + 8 + len(name) for name in names)
    directory = b""
    for name, body in zip(names, bodies, strict=True):
        directory += _record(0x0085, struct.pack("<IHBB", start, 0, len(name), 0) + name)
        start += len(body)
    return beginning(0x0005) + directory + end + b"".join(bodies)


def _compound_file(stream: bytes) -> bytes:
    """One stream named Workbook; at least 4096 bytes, so that no mini stream is needed."""
    sector, end, fat_mark, free = 512, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
    stream = stream.ljust(max(4096, -(-len(stream) // sector) * sector), b"\0")
    count = len(stream) // sector
    fat = [fat_mark, end, *range(3, count + 2), end]
    assert len(fat) <= sector // 4
    fat += [free] * (sector // 4 - len(fat))
    header = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16)
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIIII", 0, 1, 1, 0, 4096, end, 0, end, 0, 0)
    header += struct.pack("<108I", *[free] * 108)

    def item(name: str, kind: int, child: int, first: int, size: int) -> bytes:
        text = (name + "\0").encode("utf-16-le")
        packed = text.ljust(64, b"\0") + struct.pack("<HBB", len(text), kind, 1)
        return packed + struct.pack("<III", free, free, child) + bytes(36) + struct.pack(
            "<III", first, size, 0
        )  # fmt: skip

    directory = item("Root Entry", 5, 1, end, 0) + item("Workbook", 2, free, 2, len(stream))
    directory += (bytes(64) + struct.pack("<HBB", 0, 0, 1) + struct.pack("<III", *[free] * 3)
                  + bytes(48)) * 2  # fmt: skip
    return header + struct.pack("<128I", *fat) + directory + stream


@pytest.fixture
def picture() -> Callable[..., Path]:
    """Writes a picture of noise; the same seed and length of name give the same pixels."""
    return _write_picture


@pytest.fixture
def xlsx() -> Callable[[Path, dict[str, Rows]], Path]:
    return _write_xlsx


@pytest.fixture
def xls() -> Callable[[Path, dict[str, Rows]], Path]:
    return _write_xls


@pytest.fixture
def found() -> Callable[[Path, str], DataSet]:
    """Opens the one data set that pointing at a folder finds, which must be of this reader."""

    def found(folder: Path, reader: str) -> DataSet:
        candidates = detect(folder)
        assert [(c.entry.reader, c.certainty) for c in candidates] == [(reader, "sure")]
        return open_dataset(candidates[0].entry)

    return found
