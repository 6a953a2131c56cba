"""Sidecars read by another parser than ours: what is foreign in them, and what they say."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
PREFIXES = {
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/xap/1.0/mm/": "xmpMM",
    "http://ns.adobe.com/xmp/1.0/DynamicMedia/": "xmpDM",
    "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#": "stEvt",
    "http://ns.adobe.com/camera-raw-settings/1.0/": "crs",
    "http://ns.adobe.com/photoshop/1.0/": "photoshop",
    "http://ns.adobe.com/lightroom/1.0/": "lr",
    "http://ns.adobe.com/tiff/1.0/": "tiff",
    "http://ns.adobe.com/exif/1.0/": "exif",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://www.digikam.org/ns/1.0/": "digiKam",
    "http://ns.acdsee.com/iptc/1.0/": "acdsee",
    "http://darktable.sf.net/": "darktable",
    "http://ns.camerabits.com/photomechanic/1.0/": "photomechanic",
    "http://ns.microsoft.com/photo/1.0/": "MicrosoftPhoto",
    "http://ns.microsoft.com/photo/1.0": "MicrosoftPhoto",
    "http://www.w3.org/XML/1998/namespace": "xml",
}
OURS = {
    *("xmp:Rating", "xmp:Label", "digiKam:PickLabel", "xmpDM:pick", "xmpDM:good"),
    *("photoshop:LabelColor", "xmp:LabelColor", "digiKam:ColorLabel", "MicrosoftPhoto:Rating"),
    "acdsee:rating",
}


def tree(data: bytes) -> ET.Element:
    """The root, with comments and processing instructions inside it."""
    builder = ET.TreeBuilder(insert_comments=True, insert_pis=True)
    return ET.fromstring(data, ET.XMLParser(target=builder))


def short(tag: str) -> str:
    uri, _, local = tag[1:].partition("}") if tag.startswith("{") else ("", "", tag)
    prefix = PREFIXES.get(uri) or (f"{{{uri}}}" if uri else "")
    return f"{prefix}:{local}" if prefix else local


def facts(data: bytes) -> list[str]:
    """Every attribute, text, comment and instruction in document order, in the answers' spelling;
    of our own properties and companions nothing."""
    found = [f"<?{text.split()[0]}" for text in re.findall(r"<\?(.*?)\?>", _text(data), re.DOTALL)]
    return found + list(_facts(tree(data), "", in_description=False, depth=0))


def _facts(node: ET.Element, array_of: str, *, in_description: bool, depth: int) -> Iterator[str]:
    if not isinstance(node.tag, str):
        yield f"<!{node.text}"
        return
    name = short(node.tag)
    top = depth == 2 and name == "rdf:Description"
    if depth == 3 and name in OURS:
        for child in node.iter():  # what stands in our property beside its value is foreign
            if isinstance(child.tag, str) and short(child.tag) not in (*OURS, "rdf:value"):
                yield f"{short(child.tag)}={(child.text or '').strip()}"
        return
    for key, value in node.attrib.items():
        if not (top and short(key) in OURS):
            yield f"{name}@{short(key)}={value}"
    owner = array_of if name in ("rdf:li", "rdf:Bag", "rdf:Seq", "rdf:Alt") else name
    text = (node.text or "").strip()
    if text:
        yield f"{owner}={text}"
    for child in node:
        yield from _facts(child, owner, in_description=top, depth=depth + 1)
        if (child.tail or "").strip():
            yield f"{owner}={child.tail}"


def said(data: bytes) -> dict[str, list[str]]:
    """Our properties of the top Descriptions, in every spelling that Python's parser sees."""
    found: dict[str, list[str]] = {}
    for rdf in tree(data).iter(f"{RDF}RDF"):
        for description in rdf.findall(f"{RDF}Description"):
            for key, value in description.attrib.items():
                found.setdefault(short(key), []).append(value)
            for child in description:
                if isinstance(child.tag, str):
                    value_element = child.find(f".//{RDF}value")
                    holder = child if value_element is None else value_element
                    text = child.get(f"{RDF}value", "".join(holder.itertext()))
                    found.setdefault(short(child.tag), []).append(text.strip())
    return {name: values for name, values in found.items() if name in OURS}


def _text(data: bytes) -> str:
    for codec in ("utf-8-sig", "utf-16", "latin-1"):
        if codec == "utf-16" and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
            continue
        try:
            return data.decode(codec)
        except UnicodeError:
            continue
    raise AssertionError("unreadable")


_NAMES = "Rating|rating|Label|PickLabel|pick|good|LabelColor|ColorLabel"
_ATTRIBUTE = re.compile(rf"\s+[\w]+:(?:{_NAMES})\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_DECLARATION = re.compile(
    r"\s+xmlns:(?:digiKam|xmpDM|photoshop|tiff|xmp)\d*\s*=\s*(?:\"[^\"]*\"|'[^']*')"
)
_ELEMENT = re.compile(rf"\s*<(\w+:(?:{_NAMES}))(?:\s*/>|>[^<]*</\1\s*>)")
_VALUE = re.compile(r"(?<=<rdf:value>)[^<]*")


def without_ours(data: bytes) -> str:
    """The text with our properties, companions and their prefixes cut out: what must stay equal.

    Only of sidecars whose properties of these names all are top properties.
    """
    return _DECLARATION.sub("", _ATTRIBUTE.sub("", _ELEMENT.sub("", _VALUE.sub("", _text(data)))))
