"""What translators wrote: whole, and with all that must stay as it is in the source text.

Whether the files hold the texts of the sources is tests/mobileiqa_gui/test_language.py's.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from mobileiqa_gui.translation_compiling import compiled, sources

# How many forms a counted text has, in the order that Qt asks for.
PLURAL_FORMS = {"de": 2, "ja": 1}
FIELD = re.compile(r"{\w*}|%n|%L?\d")
TAG = re.compile(r"</?[a-z]\w*[^<>]*>")
PATTERN = re.compile(r"\*\.\w+")
NUMBER = re.compile(r"(?<![\w.])\d+(?:[.,]\d+)*")
MONTH = re.compile(r"\d+月")  # Japanese counts its months
MNEMONIC = re.compile(r"&(?=[^\s&])")


@dataclass(frozen=True)
class Message:
    """One text of a .ts file and what stands for it; several forms where it is counted."""

    context: str
    source: str
    said: tuple[str, ...]
    counted: bool
    finished: bool

    def __str__(self) -> str:
        return f"{self.context}: {self.source!r} → {' | '.join(map(repr, self.said))}"


def read(ts: Path) -> Iterator[Message]:
    for context in ET.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            counted = message.get("numerus") == "yes"
            forms = [form.text or "" for form in translation.iter("numerusform")]
            yield Message(
                context.findtext("name", ""),
                message.findtext("source", ""),
                tuple(forms) if counted else (translation.text or "",),
                counted,
                translation.get("type") is None,
            )


def begun() -> list[tuple[str, list[Message]]]:
    """Languages and their texts; a file with hardly more than the language's name is not begun."""
    read_all = [(language, list(read(path))) for language, path in sources().items()]
    return [
        (language, all_)
        for language, all_ in read_all
        if any(m.finished and m.context != "language" for m in all_)
    ]


BEGUN = begun()
each_language = pytest.mark.parametrize(
    ("language", "messages"), BEGUN, ids=[language for language, _ in BEGUN]
)


def test_german_is_there():
    assert "de" in dict(BEGUN)


@each_language
def test_every_text_is_translated(language, messages):
    assert not [m for m in messages if not m.finished]
    assert not [m for m in messages if not all(said.strip() for said in m.said)]
    assert not [m for m in messages if m.counted and len(m.said) != PLURAL_FORMS[language]]


@each_language
def test_places_tags_and_file_patterns_stay(language, messages):
    """The form for one may say "one photo" without the number."""
    for kept in (FIELD, TAG, PATTERN):
        changed = [
            str(message)
            for message in messages
            for place, said in enumerate(message.said)
            if not stays(kept, message.source, said, may_be_one=message.counted and place == 0)
        ]
        assert not changed, f"{language}: {kept.pattern}"


def stays(kept: re.Pattern[str], source: str, said: str, *, may_be_one: bool) -> bool:
    wanted, found = Counter(kept.findall(source)), Counter(kept.findall(said))
    return found == wanted or (may_be_one and found == wanted - Counter(("%n", "{count}")))


@each_language
def test_numbers_stay(language, messages):
    """60 photos are 60 in every language, whatever separates thousands and decimals."""
    changed = [
        str(message)
        for message in messages
        for said in message.said
        if not MONTH.fullmatch(said)
        if numbers(said) - numbers(message.source) or numbers(message.source) - numbers(said)
    ]
    assert not changed, language


def numbers(text: str) -> Counter[str]:
    return Counter(re.sub("[.,]", "", number) for number in NUMBER.findall(text))


@each_language
def test_white_space_at_the_ends_and_keys_of_menus_stay(language, messages):
    """Parts of sentences are joined by them, and lines counted."""
    for message in messages:
        for said in message.said:
            assert ends(said) == ends(message.source), f"{language}: {message}"
            assert said.count("\n") == message.source.count("\n"), f"{language}: {message}"
            marked = len(MNEMONIC.findall(message.source))
            assert len(MNEMONIC.findall(said)) == marked, f"{language}: {message}"


def ends(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


@each_language
def test_a_sentence_ends_as_one(language, messages):
    """A full stop, question mark or colon at the end stays, and none is added to a button."""
    stops = {"。": ".", "?": "?", ":": ":", ".": ".", "？": "?", "：": ":"}
    for message in messages:
        for said in message.said:
            last, wanted = (stops.get(text.rstrip()[-1:], "") for text in (said, message.source))
            joined = message.source.strip() in {", then"}
            assert last == wanted or joined, f"{language}: {message}"


@each_language
def test_the_window_loads_it(language, messages):
    translator = QTranslator()
    assert translator.load(str(compiled(sources()[language])))
    plain = [m for m in messages if not m.counted]
    assert plain
    for message in plain:
        assert translator.translate(message.context, message.source) == message.said[0]
