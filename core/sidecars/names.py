"""Names of the properties that carry marks, and our own namespace."""

from __future__ import annotations

from typing import Final, NamedTuple

RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XMP: Final = "http://ns.adobe.com/xap/1.0/"
XMP_DM: Final = "http://ns.adobe.com/xmp/1.0/DynamicMedia/"
TIFF: Final = "http://ns.adobe.com/tiff/1.0/"
PHOTOSHOP: Final = "http://ns.adobe.com/photoshop/1.0/"
DIGIKAM: Final = "http://www.digikam.org/ns/1.0/"
ACDSEE: Final = "http://ns.acdsee.com/iptc/1.0/"
DARKTABLE: Final = "http://darktable.sf.net/"
PHOTO_MECHANIC: Final = "http://ns.camerabits.com/photomechanic/1.0/"
# Windows and ExifTool write it without the last slash, exiv2 and digiKam with it.
MICROSOFT: Final = ("http://ns.microsoft.com/photo/1.0/", "http://ns.microsoft.com/photo/1.0")

# Ours: on no host, so that nobody else can ever own it. It never changes; a property that comes to
# mean something else gets another name.
OURS: Final = "urn:mobileiqa:ns:1.0:"

# The prefix that a namespace gets where the packet has none for it yet.
PREFIXES: Final = {
    XMP: "xmp",
    XMP_DM: "xmpDM",
    TIFF: "tiff",
    PHOTOSHOP: "photoshop",
    DIGIKAM: "digiKam",
    OURS: "mobileiqa",
}


class Name(NamedTuple):
    """A property's or an attribute's full name; `uri` is "" for a name in no namespace."""

    uri: str
    local: str


RATING: Final = Name(XMP, "Rating")
LABEL: Final = Name(XMP, "Label")
MICROSOFT_RATINGS: Final = tuple(Name(uri, "Rating") for uri in MICROSOFT)
ACDSEE_RATING: Final = Name(ACDSEE, "rating")
LABEL_COLOURS: Final = (Name(PHOTOSHOP, "LabelColor"), Name(XMP, "LabelColor"))
DARKTABLE_COLOURS: Final = Name(DARKTABLE, "colorlabels")
DIGIKAM_COLOUR: Final = Name(DIGIKAM, "ColorLabel")
PICK: Final = Name(XMP_DM, "pick")
GOOD: Final = Name(XMP_DM, "good")
PICK_LABEL: Final = Name(DIGIKAM, "PickLabel")
TAGGED: Final = Name(PHOTO_MECHANIC, "Tagged")
ORIENTATION: Final = Name(TIFF, "Orientation")
FOR_EXTENSION: Final = Name(PHOTOSHOP, "SidecarForExtension")

# The stars of a photo whose xmp:Rating is -1: that property cannot hold both.
STARS: Final = Name(OURS, "Stars")
SCORE: Final = Name(OURS, "Score")
SCALE: Final = Name(OURS, "Scale")
MODEL: Final = Name(OURS, "Model")
MODEL_HASH: Final = Name(OURS, "ModelSha256")
SCORED: Final = Name(OURS, "Scored")

OUR_NAMES: Final = (STARS, SCORE, SCALE, MODEL, MODEL_HASH, SCORED)
KNOWN: Final = frozenset(
    {
        *(RATING, LABEL, *MICROSOFT_RATINGS, ACDSEE_RATING, *LABEL_COLOURS, DARKTABLE_COLOURS),
        *(DIGIKAM_COLOUR, PICK, GOOD, PICK_LABEL, TAGGED, ORIENTATION, FOR_EXTENSION, *OUR_NAMES),
    }
)
