"""Encodings, line ends and spellings survive a merge byte for byte."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from core.marks.marks import Colour, Flag, Marks
from core.sidecars.meaning import statement_of
from core.sidecars.merging import Wish, merged
from core.sidecars.packet import read_packet
from core.sidecars.statement import Kind
from core.sidecars.writing import as_change
from tests.core.sidecars import independent, packets

MARKS = Marks(3, Flag.PICK, "Für Łódź & 東京 😀", None)
WISH = Wish(as_change(MARKS))


def check(data: bytes) -> bytes:
    """Merge, and see that it is read back, stays as it is a second time, and keeps the rest."""
    result = merged(data, WISH)
    said = statement_of(read_packet(result), Kind.SIDECAR, Path(), 0)
    assert (said.stars, said.flag, said.label) == (3, Flag.PICK, MARKS.label)
    assert merged(result, WISH) == result
    assert all(len(values) == 1 for values in independent.said(result).values())
    return result


ENCODINGS = [
    ("utf-8", b"", ""),
    ("utf-8", codecs.BOM_UTF8, ""),
    ("utf-8", b"", '<?xml version="1.0" encoding="UTF-8"?>\n'),
    ("utf-16-le", codecs.BOM_UTF16_LE, ""),
    ("utf-16-be", codecs.BOM_UTF16_BE, ""),
    ("utf-16-le", codecs.BOM_UTF16_LE, '<?xml version="1.0" encoding="UTF-16"?>\n'),
    ("utf-16-le", b"", ""),
    ("utf-16-be", b"", ""),
    ("iso-8859-1", b"", '<?xml version="1.0" encoding="ISO-8859-1"?>\n'),
    ("cp1252", b"", '<?xml version="1.0" encoding="windows-1252"?>\n'),
]


@pytest.mark.parametrize(
    ("codec", "mark", "declared"), ENCODINGS, ids=lambda value: str(value)[:12]
)
@pytest.mark.parametrize("line", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_encodings_and_line_ends_stay(codec, mark, declared, line):
    content = packets.description(
        'xmp:Rating="1" dc:source="Fünf"', f"{line}   <xmp:Label>Grün</xmp:Label>{line}"
    )
    text = packets.packet(content, before=declared, line=line)
    data = mark + text.encode(codec)
    result = check(data)
    assert result.startswith(mark)
    after = result[len(mark) :].decode(codec)
    assert independent.without_ours(after.encode()) == independent.without_ours(text.encode())


@pytest.mark.parametrize(
    "content",
    [
        "",
        "<rdf:Description/>",
        "<rdf:Description></rdf:Description>",
        "<rdf:Description rdf:about=''/>",
        "<rdf:Description\n\trdf:about = ''\n\t/>",
        "<rdf:Description about='uuid:1' xmlns:a='http://ns.adobe.com/xap/1.0/' a:Rating = '1' />",
        '<rdf:Description xmlns="http://ns.adobe.com/xap/1.0/"><Rating>1</Rating></rdf:Description>',
        '<rdf:Description xmlns:xmp="urn:other" xmp:Rating="5"/>',
        '<rdf:Description xmlns:digiKam="urn:a" xmlns:digiKam1="urn:b" digiKam:PickLabel="1"/>',
        '<rdf:Description xmlns:b="http://ns.adobe.com/xap/1.0/" '
        'xmlns:c="http://ns.adobe.com/xap/1.0/" b:Rating="1" c:Label="x>y"/>',
        '<rdf:Description rdf:about=""/><rdf:Description rdf:about="" '
        'xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreateDate="2026"/>',
        '<rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:Label /></rdf:Description>',
        '<rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:Label\n/></rdf:Description>',
        '<rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:Label xml:lang="x-default"'
        "><![CDATA[a<b]]><!-- c --><?d e?></xmp:Label ></rdf:Description >",
        '<rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:Label><rdf:Alt>'
        '<rdf:li xml:lang="x-default">old</rdf:li></rdf:Alt></xmp:Label></rdf:Description>',
        '<rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:Rating rdf:value="1" '
        'xmlns:s="urn:s" s:by="me"/></rdf:Description>',
        '<r:Description xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" r:about=""/>',
    ],
)
def test_spellings_of_descriptions(content):
    check(packets.packet(content).encode())


@pytest.mark.parametrize(
    "data",
    [
        f'<rdf:RDF xmlns:rdf="{packets.RDF}"/>',
        f'<RDF xmlns="{packets.RDF}"></RDF>',
        f'<RDF xmlns="{packets.RDF}"/>',
        f'<a><rdf:RDF xmlns:rdf="{packets.RDF}">\n</rdf:RDF></a>',
    ],
)
def test_packets_without_a_description_get_one(data):
    check(data.encode())


def test_a_property_said_twice_is_changed_at_both_places():
    data = packets.said('xmp:Rating="1"', "<xmp:Rating>2</xmp:Rating>")
    result = merged(data, WISH)
    assert independent.said(result)["xmp:Rating"] == ["3", "3"]


def test_qualifiers_and_comments_stay():
    data = packets.said(
        "",
        "<xmp:Label rdf:parseType='Resource'><rdf:value>Red<!-- why --></rdf:value>"
        "<dc:source>Anna</dc:source></xmp:Label>",
    )
    result = check(data)
    assert b"<!-- why --></rdf:value><dc:source>Anna</dc:source></xmp:Label>" in result


def test_letters_that_xml_cannot_hold_are_replaced_once():
    wish = Wish(as_change(Marks(label="a\x00b\ud800", colour=Colour.RED)))
    result = merged(packets.said(), wish)
    assert independent.said(result)["xmp:Label"] == ["a\ufffdb\ufffd"]
    assert merged(result, wish) == result
