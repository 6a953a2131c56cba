"""What the properties of one packet mean, alone and beside each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.marks.marks import Colour, Flag
from core.sidecars.meaning import statement_of
from core.sidecars.packet import Fault, PacketError, read_packet
from core.sidecars.statement import Kind
from tests.core.sidecars import packets


def statement(attributes: str = "", elements: str = ""):
    data = packets.said(attributes, elements)
    return statement_of(read_packet(data), Kind.SIDECAR, Path("a.xmp"), 0)


@pytest.mark.parametrize(
    ("attributes", "stars"),
    [
        ('xmp:Rating="4"', 4),
        ('xmp:Rating=" 4.0 "', 4),
        ('xmp:Rating="2.5"', 3),
        ('xmp:Rating="7"', 5),
        ('xmp:Rating="0"', 0),
        ('xmp:Rating=""', None),
        ('xmp:Rating="many"', None),
        ('xmp:Rating="nan"', None),
        ('xmp:Rating="-2"', None),  # darktable's word for nothing said
        ('xmp:Rating="-1"', None),
        ('xmp:Rating="-1" acdsee:rating="3"', 3),  # a rejection says nothing of stars
        ('MicrosoftPhoto:Rating="1"', 1),
        ('MicrosoftPhoto:Rating="25"', 2),
        ('MicrosoftPhoto:Rating="50"', 3),
        ('MicrosoftPhoto:Rating="75"', 4),
        ('MicrosoftPhoto:Rating="99"', 5),
        ('MicrosoftPhoto:Rating="0"', None),
        ('xmp:Rating="" MicrosoftPhoto:Rating="75" acdsee:rating="2"', 4),
        ('acdsee:rating="2"', 2),
        ('acdsee:rating="0"', None),
        ('xmp:Rating="0" acdsee:rating="2"', 0),
    ],
)
def test_stars(attributes, stars):
    assert statement(attributes).stars == stars


def test_windows_namespace_has_a_slash_at_its_end_or_none():
    data = packets.said('MicrosoftPhoto:Rating="75"').replace(b"photo/1.0/", b"photo/1.0")
    assert statement_of(read_packet(data), Kind.SIDECAR, Path(), 0).stars == 4


@pytest.mark.parametrize(
    ("attributes", "flag"),
    [
        ('xmpDM:pick="1"', Flag.PICK),
        ('xmpDM:pick="-1"', Flag.REJECT),
        ('xmpDM:pick="0"', None),
        ('xmpDM:pick="0" digiKam:PickLabel="3"', Flag.PICK),
        ('digiKam:PickLabel="1"', Flag.REJECT),
        ('digiKam:PickLabel="2"', None),
        ('digiKam:PickLabel="0"', None),
        ('xmpDM:good="True"', Flag.PICK),
        ('xmpDM:good="1"', Flag.PICK),
        ('xmpDM:good="false"', Flag.REJECT),
        ('xmpDM:good="0"', Flag.REJECT),
        ('xmp:Rating="-1"', Flag.REJECT),
        ('photomechanic:Tagged="True"', Flag.PICK),
        ('photomechanic:Tagged="False"', None),
        ('xmpDM:pick="1" digiKam:PickLabel="1"', Flag.PICK),
        ('xmp:Rating="-1" photomechanic:Tagged="True"', Flag.REJECT),
    ],
)
def test_flags(attributes, flag):
    assert statement(attributes).flag == flag


@pytest.mark.parametrize(
    ("attributes", "label", "colour"),
    [
        ('xmp:Label="Red"', "Red", Colour.RED),
        ('xmp:Label="YELLOW"', "YELLOW", Colour.YELLOW),
        ('xmp:Label="Grün"', "Grün", Colour.GREEN),
        ('xmp:Label="Second"', "Second", Colour.YELLOW),  # Bridge's own words
        ('xmp:Label="Zum Druck"', "Zum Druck", None),
        ('xmp:Label="Zum Druck" photoshop:LabelColor="blue"', "Zum Druck", Colour.BLUE),
        ('xmp:Label="Red" xmp:LabelColor="purple"', "Red", Colour.PURPLE),
        ('xmp:Label="Red" photoshop:LabelColor="#102030"', "Red", Colour.RED),
        ('xmp:Label="None"', None, None),
        ('xmp:Label="NoColor" digiKam:ColorLabel="6"', None, Colour.PURPLE),
        ('xmp:Label="" digiKam:ColorLabel="2"', None, None),  # orange
        ('digiKam:ColorLabel="3" photoshop:Urgency="5"', None, Colour.YELLOW),
        ('photomechanic:ColorClass="2" photoshop:Urgency="3"', None, None),
    ],
)
def test_labels(attributes, label, colour):
    found = statement(attributes)
    assert (found.label, found.colour) == (label, colour)


def test_darktable_may_have_several_colours_and_other_numbers_than_digikam():
    seq = "<rdf:Seq><rdf:li>9</rdf:li><rdf:li>3</rdf:li><rdf:li>0</rdf:li></rdf:Seq>"
    elements = f"<darktable:colorlabels>{seq}</darktable:colorlabels>"
    assert statement('digiKam:ColorLabel="1"', elements).colour is Colour.BLUE


@pytest.mark.parametrize(
    ("attributes", "contradicts"),
    [
        ('xmp:Rating="3" MicrosoftPhoto:Rating="50" acdsee:rating="3"', False),
        ('xmp:Rating="3" MicrosoftPhoto:Rating="75"', True),
        ('xmp:Rating="0" MicrosoftPhoto:Rating="75"', False),
        ('xmpDM:pick="1" xmpDM:good="true" digiKam:PickLabel="3"', False),
        ('xmpDM:pick="1" xmpDM:good="false"', True),
    ],
)
def test_a_packet_may_contradict_itself(attributes, contradicts):
    assert statement(attributes).contradicts_itself is contradicts


@pytest.mark.parametrize(
    "elements",
    [
        "<xmp:Rating>4</xmp:Rating>",
        "<xmp:Rating>\n 4 <!-- four --></xmp:Rating>",
        "<xmp:Rating><![CDATA[4]]></xmp:Rating>",
        '<xmp:Rating rdf:value="4"/>',
        '<xmp:Rating rdf:parseType="Resource"><rdf:value>4</rdf:value></xmp:Rating>',
        "<xmp:Rating><rdf:Description><rdf:value>4</rdf:value></rdf:Description></xmp:Rating>",
        '<xmp:Rating><rdf:Description rdf:value="4"/></xmp:Rating>',
        "<xmp:Rating><rdf:Alt><rdf:li>4</rdf:li></rdf:Alt></xmp:Rating>",
        "<xmp:Rating></xmp:Rating><xmp:Rating>4</xmp:Rating>",
    ],
)
def test_a_value_may_be_spelled_in_many_ways(elements):
    assert statement("", elements).stars == 4


@pytest.mark.parametrize(
    "elements",
    [
        "<crs:Look><rdf:Description xmp:Rating='2'/></crs:Look>",
        "<crs:Look rdf:parseType='Resource'><xmp:Rating>2</xmp:Rating></crs:Look>",
        "<xmp:Rating><rdf:Bag><rdf:li>1</rdf:li><rdf:li>2</rdf:li></rdf:Bag></xmp:Rating>",
        "<xmp:Rating><rdf:value><dc:b>2</dc:b></rdf:value></xmp:Rating>",
        "<xmp:Rating rdf:resource='http://example.org/2'/>",
    ],
)
def test_nested_and_odd_values_are_not_ours(elements):
    assert statement("", elements).stars is None


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", Fault.NOT_WELL_FORMED),
        (b"no xml", Fault.NOT_WELL_FORMED),
        (b"<a/>", Fault.NO_RDF),
        (packets.said()[:-30], Fault.NOT_WELL_FORMED),
        (packets.said() + b"\0\0", Fault.NOT_WELL_FORMED),
        (b"<!DOCTYPE a>" + packets.said(), Fault.DOCTYPE),
        (b"<a>" * 100_000, Fault.TOO_LARGE),
        (packets.packet("<rdf:Description/>" * 5000).encode(), Fault.TOO_LARGE),
        (b'<?xml version="1.0" encoding="shift_jis"?>' + packets.said(), Fault.NOT_WELL_FORMED),
        (b'<?xml version="1.0" encoding="none"?>' + packets.said(), Fault.NOT_WELL_FORMED),
    ],
    ids=range(10),
)
def test_a_packet_that_is_not_understood_says_why(data, fault):
    with pytest.raises(PacketError) as raised:
        read_packet(data)
    assert raised.value.fault is fault
