"""Workbooks as they come, and as an attacker would write them."""

from __future__ import annotations

import zipfile

import pytest

from core.errors import DatasetError
from training.datasets import spreadsheet
from training.datasets.spreadsheet import read_sheet

_SHEET = "xl/worksheets/sheet1.xml"


def _replace(path, member: str, content: str | bytes):
    """The same workbook with one member replaced."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members[member] = content.encode() if isinstance(content, str) else content
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def test_numbers_texts_gaps_and_sheets_by_name(tmp_path, xlsx):
    path = xlsx(tmp_path / "a.xlsx", {"one": [["a & b", 1.5], [], [None, -2.0]], "two": [[7.0]]})

    assert read_sheet(path) == [["a & b", 1.5], [], [None, -2.0]]
    assert read_sheet(path, "two") == [[7.0]]


def test_other_ways_to_write_cells(tmp_path, xlsx):
    rows = (
        '<row><c t="inlineStr"><is><r><t>rich</t></r><r><t> text</t></r></is></c>'
        '<c t="str"><v>formula</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c>'
        '<c r="F1"><f>1+1</f><v>2</v></c></row>'
    )
    path = xlsx(tmp_path / "a.xlsx", {"one": [[0.0]]})
    _replace(path, _SHEET, f"<worksheet><sheetData>{rows}</sheetData></worksheet>")

    assert read_sheet(path) == [["rich text", "formula", 1.0, "#REF!", None, 2.0]]


def test_old_binary_workbook(tmp_path, xls):
    path = xls(tmp_path / "a.xls", {"Plan1": [["Name", "é"], [1.0, 2.5], [None, 0.5]], "Plan2": []})

    assert read_sheet(path) == [["Name", "é"], [1.0, 2.5], [None, 0.5]]
    assert read_sheet(path, "Plan2") == []


def test_entities_are_refused(tmp_path, xlsx):
    path = xlsx(tmp_path / "a.xlsx", {"one": [[0.0]]})
    bomb = (
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
        '<worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>'
    )

    for encoding in ("utf-8", "utf-16"):
        _replace(path, _SHEET, bomb.encode(encoding))
        with pytest.raises(DatasetError, match="document type"):
            read_sheet(path)


def test_a_member_that_unpacks_too_large_is_refused(tmp_path, xlsx, monkeypatch):
    monkeypatch.setattr(spreadsheet, "MAX_MEMBER_BYTES", 100_000)
    path = xlsx(tmp_path / "a.xlsx", {"one": [[0.0]]})
    _replace(path, _SHEET, b"<worksheet>" + b" " * 200_000 + b"</worksheet>")
    assert path.stat().st_size < 10_000

    with pytest.raises(DatasetError, match="larger than"):
        read_sheet(path)


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="99999999"><c><v>1</v></c></row>',
        '<row r="2"/><row r="1"/>',
        '<row><c r="ZZZ1"><v>1</v></c></row>',
        '<row><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>',
        '<row><c r="1A"><v>1</v></c></row>',
        '<row><c t="s"><v>5</v></c></row>',
        "<row><c><v>many</v></c></row>",
        "<row><c>",
    ],
)
def test_nonsense_in_a_sheet_is_an_error(tmp_path, xlsx, rows):
    path = xlsx(tmp_path / "a.xlsx", {"one": [["text"]]})
    _replace(path, _SHEET, f"<worksheet><sheetData>{rows}</sheetData></worksheet>")

    with pytest.raises(DatasetError, match="cannot be read") as caught:
        read_sheet(path)

    assert caught.value.path == path


def test_damaged_files_are_errors(tmp_path, xlsx, xls):
    good = xlsx(tmp_path / "good.xlsx", {"one": [["text", 1.0]]}).read_bytes()
    old = xls(tmp_path / "good.xls", {"one": [["text", 1.0]]}).read_bytes()
    empty = tmp_path / "empty.zip"
    with zipfile.ZipFile(empty, "w") as archive:
        archive.writestr("a.txt", "")
    contents = [good[:200], old[:700], b"", b"no workbook", empty.read_bytes()]

    for content in contents:
        path = tmp_path / "bad"
        path.write_bytes(content)
        with pytest.raises(DatasetError, match="cannot be read"):
            read_sheet(path)


def test_a_sheet_that_is_not_there_is_named(tmp_path, xlsx, xls):
    with pytest.raises(DatasetError, match=r'no sheet "all_by_image".*sheets: one'):
        read_sheet(xlsx(tmp_path / "a.xlsx", {"one": []}), "all_by_image")
    with pytest.raises(DatasetError, match="all_by_image"):
        read_sheet(xls(tmp_path / "a.xls", {"one": []}), "all_by_image")
