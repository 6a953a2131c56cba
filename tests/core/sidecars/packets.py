"""Packets for tests, in the spellings of the programs that write them."""

from __future__ import annotations

NAMESPACES = {
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpDM": "http://ns.adobe.com/xmp/1.0/DynamicMedia/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "tiff": "http://ns.adobe.com/tiff/1.0/",
    "digiKam": "http://www.digikam.org/ns/1.0/",
    "acdsee": "http://ns.acdsee.com/iptc/1.0/",
    "darktable": "http://darktable.sf.net/",
    "photomechanic": "http://ns.camerabits.com/photomechanic/1.0/",
    "MicrosoftPhoto": "http://ns.microsoft.com/photo/1.0/",
    "crs": "http://ns.adobe.com/camera-raw-settings/1.0/",
    "dc": "http://purl.org/dc/elements/1.1/",
}
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


def packet(content: str, *, before: str = "", line: str = "\n") -> str:
    """The elements below rdf:RDF, in the usual frame."""
    lines = (
        f'{before}<x:xmpmeta xmlns:x="adobe:ns:meta/">',
        f' <rdf:RDF xmlns:rdf="{RDF}">',
        content,
        " </rdf:RDF>",
        "</x:xmpmeta>",
        "",
    )
    return line.join(lines)


def description(attributes: str = "", elements: str = "") -> str:
    """A Description with every namespace that these tests use."""
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    start = f'  <rdf:Description rdf:about="" {declared} {attributes}'.rstrip()
    return f"{start}>{elements}</rdf:Description>" if elements else f"{start}/>"


def said(attributes: str = "", elements: str = "") -> bytes:
    """A whole packet with one Description."""
    return packet(description(attributes, elements)).encode()
