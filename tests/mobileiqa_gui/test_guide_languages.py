"""The guide in other languages says what the English one says: a change that was not followed is
named with its section."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from functools import cache
from typing import NamedTuple

import pytest
from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from mobileiqa_gui.guide.page import GuidePage
from mobileiqa_gui.guide.places import ANCHOR, DOCS, GUIDE, PLACES, anchor_of, in_language
from mobileiqa_gui.translation_compiling import FOLDER

LANGUAGES = sorted(path.stem.partition(".")[2] for path in DOCS.glob("user-guide.*.md"))
KEYS = ("Ctrl", "Shift", "Alt", "Caps Lock", "Esc", "Enter", "Del")
CODE_BLOCK = re.compile(r"^```$.*?^```$", re.MULTILINE | re.DOTALL)
CHORD = re.compile(
    r"(?<![A-Za-z])(?:((?:(?:Ctrl|Shift|Alt)\+)+)(`[^`]+`|[A-Za-z]+|\S)|F\d+(?![A-Za-z0-9]))"
)


class Section(NamedTuple):
    """A heading with what stands below it, up to the next heading."""

    level: int
    anchors: list[str]
    text: str


def sections(markdown: str, *, is_english: bool) -> list[Section]:
    """Without the title. Headings of the English guide are anchors by their own words."""
    found = []
    for part in re.split(r"^(?=##)", markdown, flags=re.MULTILINE)[1:]:
        heading, _, text = part.partition("\n")
        marks, _, words = heading.partition(" ")
        own = [anchor_of(words)] if is_english else []
        found.append(Section(len(marks), own + ANCHOR.findall(part), text))
    return found


def forms(text: str) -> list[tuple[str, int]]:
    """What a section is made of: its blocks in order by their first sign, "" for text, with how
    many items, rows or lines begin so."""
    found = []
    for block in re.split(r"\n\s*\n", text.strip()):
        sign = re.match(r"\||- |!\[|```|\d+\.|", block)[0]
        begin = r"\d+\." if sign[:1].isdigit() else re.escape(sign)
        found.append((begin, len(re.findall(f"^{begin}", block, re.MULTILINE)) if sign else 1))
    return found


def typed(text: str) -> Counter[str]:
    """What is typed: commands, options, names of files, and keys that are written so."""
    blocks = "\n".join(CODE_BLOCK.findall(text)).splitlines()
    commands = (re.split(r"\s{2,}", line)[0] for line in blocks if line != "```")
    spans = re.findall(r"`([^`]+)`", CODE_BLOCK.sub("", text))
    return Counter(" ".join(each.split()) for each in (*commands, *spans) if each)


def chords(text: str) -> Counter[str]:
    """Keys with Ctrl, Shift and Alt, and function keys; a named key such as an arrow is "…"."""
    found = CHORD.finditer(" ".join(text.split()))
    return Counter(
        each[1] + "…" if each[1] and not re.fullmatch("`?[!-~]`?", each[2]) else each[0]
        for each in found
    )


def targets(text: str) -> Counter[str]:
    return Counter(re.findall(r"\]\(([^)\s]+)\)", text))


def digits(text: str) -> Counter[str]:
    return Counter(re.findall(r"\d+", text))


def in_english_keys(text: str, language: str) -> str:
    """The keys' names, as Qt says them in a language, put back into English."""
    qt, of_qt = QTranslator(), QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    qt.load(f"qtbase_{language}", of_qt)
    for key in KEYS:
        if said := qt.translate("QShortcut", key):
            text = re.sub(rf"(?<![A-Za-z]){said}(?![a-z])", key, text)
    return text


@cache
def words_on_screen(language: str) -> dict[str, set[str]]:
    """What the window says in a language by what it says in English; without "&" and "…"."""
    found: dict[str, set[str]] = {}
    for message in ET.parse(FOLDER / f"mobileiqa_{language}.ts").getroot().iter("message"):
        said = message.findtext("translation", "")
        found.setdefault(bare(message.findtext("source", "")), set()).add(bare(said))
    return found


def bare(text: str) -> str:
    return " ".join(text.replace("&", "").replace("…", " ").split())


def names(text: str, known: dict[str, set[str]]) -> list[str]:
    """The menus, buttons and settings that a text names, in *italics*."""
    italics = re.findall(r"(?<!\*)\*([^*`]+)\*(?!\*)", text)
    return [part for each in italics for part in map(bare, each.split(" → ")) if part in known]


@cache
def english() -> list[Section]:
    return sections((DOCS / GUIDE).read_text(encoding="utf-8"), is_english=True)


def pairs(language: str) -> list[tuple[str, str, str]]:
    """Section by section: its anchor, the English text, the text in the language."""
    text = in_language(GUIDE, language).read_text(encoding="utf-8")
    ours = sections(in_english_keys(text, language), is_english=False)
    told = [(each.level, each.anchors) for each in ours]
    assert told == [(each.level, each.anchors) for each in english()]
    return [
        (one.anchors[0], one.text, other.text) for one, other in zip(english(), ours, strict=True)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_guide_has_what_the_english_one_has(language):
    known = words_on_screen(language)
    for anchor, english, ours in pairs(language):
        where = f"{language}, section {anchor}"
        assert forms(ours) == forms(english), where
        assert targets(ours) == targets(english), where
        assert typed(ours) == typed(english), where
        assert chords(ours) == chords(english), where
        assert not digits(english) - digits(ours), where
        for name in names(english, known):
            assert any(said in bare(ours) for said in known[name]), (where, name, known[name])


@pytest.mark.parametrize(
    ("told", "changed"),
    [
        ("`E`", "`E`, `Z`"),
        ("--data FOLDER", "--stars --data FOLDER"),
        ("Ctrl+Shift+T", "Ctrl+T"),
        ("Ctrl+drag", "Alt+drag"),
        ("F5", "F6"),
        ("maps.md", "maps.md#all"),
        ("30", "40"),
        ("- two", "- two\n- three"),
        ("Text.", "Text.\n\nMore text."),
        ("taught by a teacher", "taught by a teacher\nmobileiqa models"),
    ],
)
def test_a_change_that_was_not_followed_is_seen(told, changed):
    text = (
        "Text.\n\n- Ctrl+Shift+T, `E`, F5, Ctrl+drag\n- two: [maps](maps.md), 30 photos\n\n"
        "```\nmobileiqa train --data FOLDER   taught by a teacher\n```\n"
    )
    assert told in text
    other = text.replace(told, changed)
    assert any(each(text) != each(other) for each in (forms, typed, chords, targets, digits))
    said = text.replace("taught by a teacher", "von einem Lehrer")
    assert all(each(text) == each(said) for each in (forms, typed, chords, targets, digits))


def test_a_document_is_that_of_the_language_or_the_english_one(tmp_path):
    for name in ("guide.md", "guide.de.md", "guide.pt_BR.md"):
        (tmp_path / name).touch()
    for locale, name in {
        "de_AT": "guide.de.md",
        "de": "guide.de.md",
        "pt_BR": "guide.pt_BR.md",
        "pt_PT": "guide.md",
        "en_GB": "guide.md",
        "C": "guide.md",
    }.items():
        assert in_language("guide.md", locale, tmp_path).name == name, locale


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_place_is_found_in_every_language(language, qtbot):
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        page = GuidePage()
        qtbot.addWidget(page)
        page.show()
        title, *_ = in_language(GUIDE, language).read_text(encoding="utf-8").splitlines()
        assert page.reader.headings()[0][1] == title.removeprefix("# ")
        for view, anchor in PLACES.items():
            assert anchor in page.reader.anchors()
            page.show_place(view)
            top = page.reader.cursorForPosition(page.reader.viewport().rect().topLeft())
            assert top.block() == page.reader._anchors[anchor], view
    finally:
        QLocale.setDefault(before)
