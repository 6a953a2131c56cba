"""Sidecars of every shape that programs write, made up by hypothesis: read, merged, damaged."""

from __future__ import annotations

import io
from pathlib import Path

from hypothesis import given, settings, strategies as st

from core.marks.labels import colour_of
from core.marks.marks import KEPT, Colour, Flag, MarkChange, Marks
from core.sidecars.embedded import embedded_packet
from core.sidecars.meaning import statement_of
from core.sidecars.merging import Wish, merged
from core.sidecars.packet import PacketError, read_packet
from core.sidecars.splicing import UnknownFormError, storable
from core.sidecars.statement import Kind
from core.sidecars.writing import as_change
from tests.core.sidecars import independent, packets
from tests.core.sidecars.conftest import CASES

_TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=12
)
_VALUES = {
    "xmp:Rating": st.sampled_from(["0", "1", "3.0", " 5 ", "-1", "", "x"]),
    "xmp:Label": st.one_of(st.sampled_from(["", "Red", "grün", "None"]), _TEXT),
    "xmp:LabelColor": st.sampled_from(["red", "purple", "#102030", ""]),
    "photoshop:LabelColor": st.sampled_from(["blue", "green", ""]),
    "digiKam:ColorLabel": st.sampled_from(["0", "2", "4", "6", ""]),
    "digiKam:PickLabel": st.sampled_from(["0", "1", "2", "3"]),
    "xmpDM:pick": st.sampled_from(["0", "1", "-1"]),
    "xmpDM:good": st.sampled_from(["true", "False", "1", ""]),
    "MicrosoftPhoto:Rating": st.sampled_from(["0", "1", "50", "99"]),
    "acdsee:rating": st.sampled_from(["0", "2", "5"]),
    "crs:Exposure2012": st.sampled_from(["+0.35", ""]),
    "dc:source": _TEXT,
    "photomechanic:ColorClass": st.just("2"),
}
_FOREIGN = [
    "<dc:subject><rdf:Bag><rdf:li>Meer</rdf:li><rdf:li>Ã…</rdf:li></rdf:Bag></dc:subject>",
    "<crs:Look><rdf:Description crs:Name='x' crs:Amount=\"1\"/></crs:Look>",
    "<!-- a note -->",
    "<?keep this?>",
    "<dc:rights><![CDATA[a < b]]></dc:rights>",
    "<darktable:history><rdf:Seq/></darktable:history>",
    "<darktable:colorlabels><rdf:Seq><rdf:li>2</rdf:li></rdf:Seq></darktable:colorlabels>",
]


def _escaped(text: str) -> str:
    return (
        text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;").replace("'", "&#39;")
    )


@st.composite
def sidecars(draw) -> bytes:
    """Descriptions with our properties and foreign ones, each as attribute or as element."""
    chosen = draw(st.lists(st.sampled_from(sorted(_VALUES)), unique=True, max_size=9))
    space = draw(st.sampled_from([" ", "\n   ", "\r\n\t"]))
    quote = draw(st.sampled_from("'\""))
    count = draw(st.integers(1, 3))
    attributes: list[list[str]] = [[] for _ in range(count)]
    elements: list[list[str]] = [[] for _ in range(count)]
    for name in chosen:
        value = _escaped(draw(_VALUES[name]))
        where = draw(st.integers(0, count - 1))
        match draw(st.integers(0, 3)):
            case 0 | 1:
                attributes[where].append(f"{name}={quote}{value}{quote}")
            case 2:
                elements[where].append(f"<{name}>{value}</{name}>" if value else f"<{name}/>")
            case _:
                inner = f"<rdf:value>{value}</rdf:value><dc:note>n</dc:note>"
                elements[where].append(f"<{name} rdf:parseType='Resource'>{inner}</{name}>")
    for piece in draw(st.lists(st.sampled_from(_FOREIGN), unique=True)):
        elements[draw(st.integers(0, count - 1))].append(piece)
    content = space.join(
        packets.description(space.join(some), space.join(more) and space + space.join(more))
        for some, more in zip(attributes, elements, strict=True)
    )
    before = draw(st.sampled_from(["", '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>\n']))
    return packets.packet(content, before=before).encode(draw(st.sampled_from(["utf-8", "utf-16"])))


def _labelled(text: str) -> tuple[str, Colour | None]:
    return text, colour_of(text)


_LABELS = st.one_of(
    st.just((None, None)),
    st.sampled_from(["Red", "Gelb", "Second"]).map(_labelled),
    _TEXT.map(storable)
    .filter(lambda text: text.casefold() not in ("", "none", "nocolor"))
    .map(_labelled),
)
_FLAGS = st.sampled_from([None, *Flag])
_CHANGES = st.builds(
    MarkChange,
    st.one_of(st.just(KEPT), st.integers(0, 5)),
    st.one_of(st.just(KEPT), _FLAGS),
    st.one_of(st.just(KEPT), _LABELS),
)


def said(data: bytes) -> Marks:
    statement = statement_of(read_packet(data), Kind.SIDECAR, Path(), 0)
    return Marks(statement.stars or 0, statement.flag, statement.label, statement.colour)


@settings(max_examples=300, deadline=None)
@given(sidecars(), _CHANGES)
def test_what_is_written_is_read_back_and_all_else_stays(data, change):
    before = said(data)
    result = merged(data, Wish(change))
    after = said(result)
    wanted = change.of(before)
    assert after.stars == wanted.stars
    assert after.flag == wanted.flag
    assert after.label == wanted.label
    if change.label is not KEPT and change.label[1] is not None:
        assert after.colour == wanted.colour
    assert merged(result, Wish(change)) == result
    assert independent.without_ours(result) == independent.without_ours(data)
    assert independent.facts(result) == independent.facts(data)
    assert all(len(values) == 1 for values in independent.said(result).values())


@settings(max_examples=100, deadline=None)
@given(sidecars())
def test_marks_that_are_said_already_change_no_byte(data):
    marks = said(data)
    once = merged(data, Wish(as_change(marks)))  # brings together what contradicts itself
    assert said(once) == marks
    assert merged(once, Wish(as_change(marks))) == once


@st.composite
def damaged(draw, contents):
    """Bytes cut, doubled, turned over or put in."""
    data = bytearray(draw(contents))
    for _ in range(draw(st.integers(1, 4))):
        if not data:
            break
        start = draw(st.integers(0, len(data) - 1))
        stop = min(len(data), start + draw(st.integers(1, 40)))
        match draw(st.integers(0, 3)):
            case 0:
                del data[start:stop]
            case 1:
                data[start:start] = data[start:stop]
            case 2:
                data[start] ^= draw(st.integers(1, 255))
            case _:
                data[start:start] = draw(
                    st.sampled_from(
                        [b"<", b">", b'"', b"&", b"\0", b"<!DOCTYPE a>", b"]]>", b"\xff"]
                    )
                )
    return bytes(data)


@settings(max_examples=400, deadline=None)
@given(damaged(sidecars()))
def test_damage_is_refused_or_understood_but_never_a_crash(data):
    wish = Wish(as_change(Marks(4, Flag.REJECT, "Blue", Colour.BLUE)))
    try:
        result = merged(data, wish)
    except (PacketError, UnknownFormError):
        return
    assert said(result) == Marks(4, Flag.REJECT, "Blue", Colour.BLUE)
    assert merged(result, wish) == result


_PHOTOS = [
    path.read_bytes()
    for path in sorted(CASES.glob("*/*"))
    if path.suffix in (".jpg", ".JPG", ".png", ".heic", ".tif", ".NEF")
]


@settings(max_examples=400, deadline=None)
@given(damaged(st.sampled_from(_PHOTOS)))
def test_damaged_photos_say_something_or_nothing_but_never_crash(data):
    packet = embedded_packet(io.BytesIO(data))
    assert packet is None or isinstance(packet, bytes)
