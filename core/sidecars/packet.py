"""An XMP packet taken apart by expat: the properties of its top Descriptions, and where they stand.

Nothing is written here, and nothing is judged: values are text as it stands. Positions are bytes of
the packet, as expat reports them, so that a change can be spliced in and all else keeps its bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from typing import Final
from xml.parsers import expat

from core.sidecars.names import KNOWN, RDF, Name

MAX_PACKET_BYTES: Final = 32 * 2**20  # darktable's drawn masks make a few megabytes
# No program writes as much; a packet made to attack would make millions of each.
_MAX_VALUE = 65_536  # characters
_MAX_ITEMS = _MAX_DEPTH = _MAX_DESCRIPTIONS = _MAX_PREFIXES = 1_000
_MAX_OCCURRENCES = 10_000

_RDF_ROOT = Name(RDF, "RDF")
_DESCRIPTION = Name(RDF, "Description")
_VALUE = Name(RDF, "value")
_ITEM = Name(RDF, "li")
_ARRAYS = {Name(RDF, "Bag"), Name(RDF, "Seq"), Name(RDF, "Alt")}
_XML = "http://www.w3.org/XML/1998/namespace"  # xml:lang says nothing of a value's form


class Fault(Enum):
    """Why a packet is not read, and never written over."""

    TOO_LARGE = "it is larger than any sidecar"
    NOT_WELL_FORMED = "it is damaged or cut off"
    DOCTYPE = "it declares a document type, which XMP never does"
    NO_RDF = "it holds no XMP"


class PacketError(ValueError):
    """A packet that is not understood as a whole."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        super().__init__(fault.value)


class Form(Enum):
    """How a property's value is spelled."""

    ATTRIBUTE = "attribute"  # of the Description: xmp:Rating="4"
    TEXT = "text"  # of its element: <xmp:Rating>4</xmp:Rating>
    VALUE_ATTRIBUTE = "value attribute"  # <xmp:Rating rdf:value="4" …/>
    VALUE_ELEMENT = "value element"  # <xmp:Rating …><rdf:value>4</rdf:value>…</xmp:Rating>
    ONE_ITEM = "one item"  # the only item of an array
    OTHER = "other"  # nothing that a simple value could be read from, or written to


@dataclass(slots=True)
class Property:
    """One property of a top Description.

    `tag` is where the start tag begins that holds the value (or that is followed by it), `end`
    where the end tag of that element begins (an empty element has none: `end` lies behind it),
    `attribute` the value's number among the tag's attributes that declare no namespace. `element`
    and `element_end` are the same places of the property's own element, where it has one.
    """

    name: Name
    form: Form
    value: str | None
    tag: int
    attribute: int = 0
    end: int = 0
    element: int = 0
    element_end: int = 0
    items: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Description:
    """A Description right below rdf:RDF, with those of its properties that have to do with marks.

    `prefixes` are those in force inside its start tag, "" for the default namespace.
    """

    tag: int
    prefixes: dict[str, str]
    properties: list[Property] = field(default_factory=list)


@dataclass(slots=True)
class Packet:
    """What a packet holds: its first rdf:RDF begins at `rdf`, its end tag at `rdf_end` (which lies
    behind it if it is empty). `encoding` is the declared one, if any."""

    encoding: str | None = None
    rdf: int = -1
    rdf_end: int = -1
    rdf_prefixes: dict[str, str] = field(default_factory=dict)
    descriptions: list[Description] = field(default_factory=list)

    def all(self, *names: Name) -> Iterator[Property]:
        """Every occurrence of the first name, then of the second, in document order."""
        for name in names:
            for description in self.descriptions:
                for one in description.properties:
                    if one.name == name:
                        yield one

    def value(self, *names: Name) -> str:
        """The first value that is not empty, stripped of white space; "" where there is none."""
        return next((text for one in self.all(*names) if (text := (one.value or "").strip())), "")


def read_packet(data: bytes) -> Packet:
    """Take a packet apart. Raises PacketError; never anything else, whatever the bytes are."""
    if len(data) > MAX_PACKET_BYTES:
        raise PacketError(Fault.TOO_LARGE)
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)
    except expat.ExpatError as error:
        raise PacketError(Fault.NOT_WELL_FORMED) from error
    except (ValueError, LookupError) as error:  # an encoding that expat or Python does not know
        if isinstance(error, PacketError):
            raise
        raise PacketError(Fault.NOT_WELL_FORMED) from error
    if reader.packet.rdf < 0:
        raise PacketError(Fault.NO_RDF)
    return reader.packet


class _Reader:
    """The handlers, with what is open at the moment."""

    def __init__(self) -> None:
        self.packet = Packet()
        self._path: list[Name] = []
        self._rdf_depth = 0  # of the rdf:RDF that is open, 0 outside
        self._scopes: list[tuple[str, str | None]] = []  # prefixes hidden by inner declarations
        self._prefixes: dict[str, str] = {}
        self._property: Property | None = None
        self._text: list[str] | None = None  # of the element whose text is being collected
        self._text_length = 0
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.ordered_attributes = True
        parser.XmlDeclHandler = self._declaration
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartNamespaceDeclHandler = self._prefix_begins
        parser.EndNamespaceDeclHandler = self._prefix_ends
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        self.parser = parser

    def _declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        self.packet.encoding = encoding

    def _doctype(self, *_: object) -> None:
        raise PacketError(Fault.DOCTYPE)

    def _prefix_begins(self, prefix: str | None, uri: str | None) -> None:
        self._scopes.append((prefix or "", self._prefixes.get(prefix or "")))
        self._prefixes[prefix or ""] = uri or ""
        _refuse_more(len(self._prefixes), _MAX_PREFIXES)

    def _prefix_ends(self, _prefix: str | None) -> None:
        prefix, hidden = self._scopes.pop()
        if hidden is None:
            del self._prefixes[prefix]
        else:
            self._prefixes[prefix] = hidden

    def _start(self, tag: str, attributes: list[str]) -> None:
        name = _name(tag)
        self._path.append(name)
        _refuse_more(len(self._path), _MAX_DEPTH)
        place = self.parser.CurrentByteIndex
        inside = len(self._path) - self._rdf_depth if self._rdf_depth else 0
        if not self._rdf_depth and name == _RDF_ROOT:
            self._rdf_depth = len(self._path)
            if self.packet.rdf < 0:
                self.packet.rdf = place
                self.packet.rdf_prefixes = dict(self._prefixes)
        elif inside == 1 and name == _DESCRIPTION:
            self._description(place, attributes)
        elif inside == 2 and self._path[-2] == _DESCRIPTION:
            self._begin_property(name, place, attributes)
        elif inside > 2 and self._property is not None:
            self._inside_property(self._property, name, place, attributes)

    def _description(self, place: int, attributes: list[str]) -> None:
        description = Description(place, dict(self._prefixes))
        for index, (tag, value) in enumerate(_pairs(attributes)):
            name = _name(tag)
            if name in KNOWN:
                one = Property(name, Form.ATTRIBUTE, _short(value), place, attribute=index)
                description.properties.append(one)
        self.packet.descriptions.append(description)
        _refuse_more(len(self.packet.descriptions), _MAX_DESCRIPTIONS)

    def _begin_property(self, name: Name, place: int, attributes: list[str]) -> None:
        if name not in KNOWN:
            return
        one = Property(name, Form.TEXT, None, place, element=place)
        self._property = one
        self.packet.descriptions[-1].properties.append(one)
        _refuse_more(len(self.packet.descriptions[-1].properties), _MAX_OCCURRENCES)
        for index, (tag, value) in enumerate(_pairs(attributes)):
            attribute = _name(tag)
            if attribute == _VALUE:
                one.form, one.attribute, one.value = Form.VALUE_ATTRIBUTE, index, _short(value)
                return
            if attribute.uri not in (RDF, _XML):
                one.form = Form.OTHER  # a structure
            elif attribute.local in ("resource", "nodeID"):
                one.form = Form.OTHER
        if one.form is Form.TEXT:
            self._collect()

    def _inside_property(
        self, one: Property, name: Name, place: int, attributes: list[str]
    ) -> None:
        within = self._path[self._rdf_depth + 2 :]
        self._text = None
        if one.form is Form.TEXT:
            one.form = Form.OTHER  # it holds elements; one of them may still hold the value
        if name == _ITEM and len(within) == 2 and within[0] in _ARRAYS:
            self._begin_item(one, place)
        elif within == [_VALUE] or within == [_DESCRIPTION, _VALUE]:
            if one.form is Form.OTHER and one.value is None:
                one.form, one.tag = Form.VALUE_ELEMENT, place
                self._collect()
        elif within == [_DESCRIPTION] and one.form is Form.OTHER:
            for index, (tag, value) in enumerate(_pairs(attributes)):
                if _name(tag) == _VALUE:
                    one.form, one.tag, one.attribute = Form.VALUE_ATTRIBUTE, place, index
                    one.value = _short(value)
        elif within[-2:-1] == [_VALUE] and one.form is Form.VALUE_ELEMENT:
            one.form = Form.OTHER  # a value that is a structure

    def _begin_item(self, one: Property, place: int) -> None:
        if one.form is Form.OTHER and not one.items:
            one.form, one.tag = Form.ONE_ITEM, place
        elif one.form is Form.ONE_ITEM:
            one.form = Form.OTHER
        if len(one.items) < _MAX_ITEMS:
            self._collect()

    def _collect(self) -> None:
        self._text, self._text_length = [], 0

    def _characters(self, text: str) -> None:
        if self._text is not None and self._text_length <= _MAX_VALUE:
            self._text.append(text)
            self._text_length += len(text)

    def _end(self, _tag: str) -> None:
        name = self._path.pop()
        depth = len(self._path)
        place = self.parser.CurrentByteIndex
        one = self._property
        if self._rdf_depth and depth < self._rdf_depth:
            if self.packet.rdf_end < 0:
                self.packet.rdf_end = place
            self._rdf_depth = 0
        if one is None:
            return
        if self._text is not None:
            self._take_text(one, name, place)
        if depth == self._rdf_depth + 1:
            one.element_end = place
            self._property = None

    def _take_text(self, one: Property, name: Name, place: int) -> None:
        text = _short("".join(self._text or ()))
        self._text = None
        if name == _ITEM:
            one.items.append(text or "")
            if one.form is Form.ONE_ITEM:
                one.value, one.end = text, place
            elif one.form is Form.OTHER:
                one.value = None
        elif one.form in (Form.TEXT, Form.VALUE_ELEMENT):
            one.value, one.end = text, place


@lru_cache(maxsize=4096)  # the same few names come again and again
def _name(tag: str) -> Name:
    uri, _, local = tag.rpartition(" ")
    return Name(uri, local)


def _pairs(attributes: list[str]) -> Iterator[tuple[str, str]]:
    return zip(attributes[::2], attributes[1::2], strict=True)


def _refuse_more(count: int, most: int) -> None:
    if count > most:
        raise PacketError(Fault.TOO_LARGE)


def _short(value: str) -> str | None:
    return value if len(value) <= _MAX_VALUE else None
