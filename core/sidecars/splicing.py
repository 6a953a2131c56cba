"""Change single values of an XMP packet in place; every other byte stays as it is."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from core.sidecars.names import PREFIXES, RDF, XMP, Name
from core.sidecars.packet import Description, Fault, Form, Packet, PacketError, Property

_SPACE = "[ \t\r\n]"
_QUOTED = "\"[^\"]*\"|'[^']*'"
_ATTRIBUTE = re.compile(f"({_SPACE}+)([^ \t\r\n=]+){_SPACE}*={_SPACE}*({_QUOTED})")
_TAG_NAME = re.compile("<([^ \t\r\n/>]+)")
_TAG_END = re.compile(f"{_SPACE}*(/?)>")
# What stands between pieces of text; CDATA is text too.
_BETWEEN = re.compile(r"<!\[CDATA\[.*?\]\]>|(<!--.*?-->|<\?.*?\?>)", re.DOTALL)
_SPACE_BEFORE = re.compile(r"(?:\r\n|\n|\r)?[ \t]*\Z")  # of its line, with the line's beginning
_LONGEST_INDENT = 200
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES: Final = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"}
    | {letter: f"&#{ord(letter)};" for letter in "\t\n\r"}
)


class UnknownFormError(ValueError):
    """A property whose value stands in a form that is not changed here."""

    def __init__(self, name: Name) -> None:
        self.name = name
        super().__init__(name.local)


def storable(text: str) -> str:
    """Text as it comes back from XML: stripped, without letters that XML cannot hold."""
    return _NOT_IN_XML.sub("\ufffd", text).strip()


class Splice(NamedTuple):
    """What replaces the characters from `start` up to `stop`."""

    start: int
    stop: int
    text: str


class _Tag(NamedTuple):
    """A start tag: its name, its attributes that declare no namespace, and where they end.

    `attributes` are matches of _ATTRIBUTE, and so is the last declaration of a prefix. `close` is
    where `>` or `/>` begins, with the white space before it.
    """

    name: str
    attributes: list[re.Match[str]]
    last_prefix: re.Match[str] | None
    close: int
    stop: int
    is_empty: bool


class Splicer:
    """Collects changes of one packet, then makes them together."""

    def __init__(self, data: bytes, packet: Packet) -> None:
        """`packet` is what read_packet made of `data`. Raises PacketError where the encoding cannot
        be undone exactly."""
        self._data, self._packet = data, packet
        self._codec = _codec(data, packet.encoding)
        try:
            self._text = data.decode(self._codec)
            exact = self._text.encode(self._codec) == data
        except (UnicodeError, LookupError):
            exact = False
        if not exact:
            raise PacketError(Fault.NOT_WELL_FORMED)
        self._known_place = (0, 0)
        self._splices: list[Splice] = []
        self._added: list[tuple[Name, str]] = []

    def set(self, one: Property, value: str) -> None:
        """Give a property another value where it stands. Raises UnknownFormError."""
        tag = self._tag(one.tag)
        if one.form in (Form.ATTRIBUTE, Form.VALUE_ATTRIBUTE):
            start, stop = tag.attributes[one.attribute].span(3)
            self._splices.append(Splice(start + 1, stop - 1, _escaped(value)))
        elif one.form is Form.OTHER:
            raise UnknownFormError(one.name)
        elif tag.is_empty:
            content = f">{_escaped(value)}</{tag.name}>"
            self._splices.append(Splice(tag.close, tag.stop, content))
        else:
            stop = self._place(one.end)
            kept = "".join(_BETWEEN.findall(self._text[tag.stop : stop]))
            self._splices.append(Splice(tag.stop, stop, _escaped(value) + kept))

    def remove(self, one: Property) -> None:
        """Take a property away, or where something else stands in it, its value.

        Raises UnknownFormError.
        """
        if one.form is Form.ATTRIBUTE:
            start, stop = self._tag(one.tag).attributes[one.attribute].span()
            self._splices.append(Splice(start, stop, ""))
            return
        tag = self._tag(one.element)
        content = self._text[tag.stop : self._place(one.element_end)]
        if one.form is not Form.TEXT or (not tag.is_empty and any(_BETWEEN.findall(content))):
            self.set(one, "")
            return
        start = self._place(one.element)
        stop = tag.stop if tag.is_empty else self._text.index(">", self._place(one.element_end)) + 1
        space = _SPACE_BEFORE.search(self._text, max(0, start - _LONGEST_INDENT), start)
        self._splices.append(Splice(space.start() if space else start, stop, ""))

    def add(self, name: Name, value: str) -> None:
        """Add a property that the packet does not have in any form."""
        self._added.append((name, value))

    def result(self) -> bytes:
        """The packet with all changes made; the same bytes if there are none."""
        if self._added:
            self._splices += self._additions()
        pieces: list[str] = []
        place = 0
        for splice in sorted(self._splices):
            assert splice.start >= place, "changes that overlap"
            pieces += (self._text[place : splice.start], splice.text)
            place = splice.stop
        pieces.append(self._text[place:])
        return "".join(pieces).encode(self._codec, "xmlcharrefreplace")

    def _additions(self) -> list[Splice]:
        """Attributes of one Description, each where others of its kind stand, in their spelling."""
        descriptions = self._packet.descriptions
        if not descriptions:
            return [self._new_description()]
        home = max(descriptions, key=_fitness)  # the first of the fittest
        tag = self._tag(home.tag)
        last = tag.attributes[-1] if tag.attributes else None
        prefixes, attributes = _attributes(self._added, home.prefixes)
        last_prefix = tag.last_prefix or last
        place = tag.close if last_prefix is None else last_prefix.end()
        declared = _spelled(prefixes, last_prefix)
        if place == tag.close:
            return [Splice(place, place, declared + _spelled(attributes, last))]
        return [
            Splice(place, place, declared),
            Splice(tag.close, tag.close, _spelled(attributes, last)),
        ]

    def _new_description(self) -> Splice:
        """For a packet whose rdf:RDF holds nothing: a Description as its last child."""
        tag = self._tag(self._packet.rdf)
        prefixes = dict(self._packet.rdf_prefixes)
        rdf = next((prefix for prefix, uri in prefixes.items() if uri == RDF and prefix), None)
        declared = "" if rdf else f' xmlns:rdf="{RDF}"'
        rdf = rdf or "rdf"
        declarations, attributes = _attributes(self._added, prefixes | {rdf: RDF})
        spelled = _spelled(declarations + attributes, None)
        node = f'<{rdf}:Description{declared} {rdf}:about=""{spelled}/>'
        if tag.is_empty:
            return Splice(tag.close, tag.stop, f">{node}</{tag.name}>")
        place = self._place(self._packet.rdf_end)
        return Splice(place, place, node)

    def _place(self, byte: int) -> int:
        """Where a byte stands in the text; asked for mostly in their order."""
        if len(self._text) == len(self._data):
            return byte
        known_byte, known = self._known_place if byte >= self._known_place[0] else (0, 0)
        place = known + len(self._data[known_byte:byte].decode(self._codec))
        self._known_place = (byte, place)
        return place

    def _tag(self, byte: int) -> _Tag:
        start = self._place(byte)
        name = _TAG_NAME.match(self._text, start)
        assert name is not None, "no tag where expat saw one"
        attributes: list[re.Match[str]] = []
        last_prefix: re.Match[str] | None = None
        place = name.end()
        while (attribute := _ATTRIBUTE.match(self._text, place)) is not None:
            place = attribute.end()
            if attribute[2] == "xmlns" or attribute[2].startswith("xmlns:"):
                last_prefix = attribute
            else:
                attributes.append(attribute)
        end = _TAG_END.match(self._text, place)
        assert end is not None, "a tag without an end"
        return _Tag(name[1], attributes, last_prefix, place, end.end(), bool(end[1]))


def _fitness(description: Description) -> tuple[bool, bool]:
    """Where a further mark belongs: beside others, or where its namespace is known already."""
    return (
        any(one.name.uri == XMP for one in description.properties),
        XMP in description.prefixes.values(),
    )


def _attributes(
    added: Iterable[tuple[Name, str]], prefixes: dict[str, str]
) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Names and values of attributes: the prefixes that are lacking, and the properties."""
    known = dict(prefixes)
    declared: list[tuple[str, str]] = []
    properties: list[tuple[str, str]] = []
    for name, value in added:
        prefix = next((key for key, uri in known.items() if uri == name.uri and key), None)
        if prefix is None:
            prefix = _free(PREFIXES[name.uri], known)
            known[prefix] = name.uri
            declared.append((f"xmlns:{prefix}", name.uri))
        properties.append((f"{prefix}:{name.local}", value))
    return declared, properties


def _spelled(attributes: list[tuple[str, str]], like: re.Match[str] | None) -> str:
    """Attributes as text, each with white space before it, as in the attribute `like`."""
    space, quote = (" ", '"') if like is None else (like[1], like[3][0])
    return "".join(f"{space}{name}={quote}{_escaped(value)}{quote}" for name, value in attributes)


def _free(wanted: str, known: dict[str, str]) -> str:
    """A prefix that means nothing else yet."""
    number = 0
    prefix = wanted
    while prefix in known:
        number += 1
        prefix = f"{wanted}{number}"
    return prefix


def _escaped(value: str) -> str:
    return storable(value).translate(_ESCAPES)


def _codec(data: bytes, declared: str | None) -> str:
    """Python's name for the encoding that expat has read."""
    if data.startswith((codecs.BOM_UTF16_LE, b"<\0")):
        return "utf-16-le"
    if data.startswith((codecs.BOM_UTF16_BE, b"\0<")):
        return "utf-16-be"
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8"
    return declared or "utf-8"
