"""Names made of a template, and templates that make none."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given, strategies as st

from core.handover.names import LONGEST_BYTES, NameFacts, NameTemplate, TemplateError, usable

FACTS = NameFacts(
    "IMG_1", 7, datetime(2026, 11, 27, 18, 5, 9), "NIKON Z 6/2", 4, 71.6, "Für das Album"
)


@pytest.mark.parametrize(
    ("template", "name"),
    [
        ("{name}", "IMG_1"),
        ("{date} {name}", "2026-11-27 IMG_1"),
        ("{date:%Y%m%d}_{time}_{counter:04}", "20261127_180509_0007"),
        ("{time:%H:%M}", "18-05"),
        ("{counter}", "7"),
        ("{camera} {stars} {score} {label}", "NIKON Z 6-2 4 72 Für das Album"),
        ("{{x}} {name}", "{x} IMG_1"),
        ("wedding", "wedding"),
    ],
)
def test_templates(template, name):
    assert NameTemplate(template).fill(FACTS) == name


def test_what_is_not_known_has_words():
    template = NameTemplate("{date} {camera} {stars} {score} {label}")
    assert template.fill(NameFacts("a", 1)) == "undated unknown camera 0 unscored no label"
    assert template.fields == {"date", "camera", "stars", "score", "label"}


@pytest.mark.parametrize(
    ("template", "sentence"),
    [
        ("", "The name is empty. Use {name}"),
        ("  ", "The name is empty. Use {name}"),
        ("a/b", "A name cannot contain /"),
        ("{name", "A brace { is not closed"),
        ("name}", "A brace { is not closed"),
        ("{nome}", "There is no {nome}. There are: {name}, {date}"),
        ("{}", "There is no {}."),
        ("{name!r}", "There is no {name}"),
        ("{name.upper}", "There is no {name.upper}"),
        ("{date:%Q}", "“%Q” is no part of a date"),
        ("{date:%}", "“%” is no part of a date"),
        ("{date:year}", "Write a date as {date:%Y-%m-%d}"),
        ("{counter:x}", "Write a counter of four digits as {counter:04}."),
        ("{counter:0999999}", "Write a counter of four digits"),
        ("{stars:02}", "{stars} takes nothing after a colon."),
    ],
)
def test_bad_templates_are_refused_with_a_sentence(template, sentence):
    with pytest.raises(TemplateError) as raised:
        NameTemplate(template)
    assert raised.value.message.startswith(sentence)


@given(st.text())
def test_every_name_is_usable(text):
    name = usable(text)
    assert name
    assert len(name.encode("utf-8", "surrogateescape")) <= LONGEST_BYTES
    assert not set(name) & set('/\\:*?"<>|\0\n')
    assert name[0] != "."
    assert name[-1] not in ". "
    assert usable(name) == name


def test_names_that_windows_reserves():
    assert usable("con") == "con_"
    assert usable("LPT1.a") == "LPT1.a_"
    assert usable("contact") == "contact"
