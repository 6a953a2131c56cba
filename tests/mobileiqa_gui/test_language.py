"""The window's languages: which one is spoken, and that their files are whole and up to date."""

from __future__ import annotations

import re
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QDialogButtonBox

from core.places import cache_folder
from core.results.words import Phrase
from mobileiqa_gui.families.words import translated
from mobileiqa_gui.language import ENGLISH, SYSTEM, install, languages, spoken
from mobileiqa_gui.loupe.words import percent_text
from mobileiqa_gui.numbers import in_digits, localized
from mobileiqa_gui.settings.language_page import LanguagePage
from mobileiqa_gui.settings.session import Session
from mobileiqa_gui.translation_compiling import FOLDER, compiled, name_of
from mobileiqa_gui.translation_files import COMMAND, update
from mobileiqa_gui.wording import photos_in_words

FILES = sorted(FOLDER.glob("mobileiqa_*.ts"))


def messages(ts: Path) -> list[tuple[str, ET.Element]]:
    """Every message with its context."""
    contexts = ET.parse(ts).getroot().iter("context")
    return [(c.findtext("name", ""), message) for c in contexts for message in c.iter("message")]


def sources(ts: Path) -> set[tuple[str, str]]:
    return {(context, message.findtext("source", "")) for context, message in messages(ts)}


@pytest.fixture
def _as_before(qapp) -> Iterator[None]:
    """Takes back what a test installs."""
    before, known = QLocale(), set(qapp.findChildren(QTranslator))
    yield
    for translator in set(qapp.findChildren(QTranslator)) - known:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("setting", "wishes", "code"),
    [
        ("de", ["ja-JP"], "de"),
        (SYSTEM, ["de-Latn-AT", "de-AT", "en"], "de"),
        (SYSTEM, ["fr-FR", "fr", "ja-Jpan-JP", "de"], "ja"),
        (SYSTEM, ["en-GB", "de"], ENGLISH),
        (SYSTEM, ["pt-BR"], "pt_BR"),
        (SYSTEM, ["C"], ENGLISH),
        (SYSTEM, [], ENGLISH),
        ("tlh", ["de"], "de"),  # a language that is gone
    ],
)
def test_the_language_is_the_chosen_one_or_the_first_known_of_the_system(setting, wishes, code):
    assert spoken(setting, wishes, ["de", "en", "ja", "pt_BR"]) == code


@pytest.mark.usefixtures("_as_before")
def test_a_further_language_is_one_file(qapp, qtbot, tmp_path):
    ts = tmp_path / "mobileiqa_fr.ts"
    words = {"language": ("English", "Français"), "LanguagePage": ("Language", "Langue")}
    contexts = [
        f"<context><name>{name}</name><message><source>{source}</source>"
        f"<translation>{said}</translation></message></context>"
        for name, (source, said) in words.items()
    ]
    ts.write_text(f'<TS version="2.1" language="fr">{"".join(contexts)}</TS>', encoding="utf-8")
    assert languages(tmp_path) == {"en": "English", "fr": "Français"}
    assert install(qapp, "fr", tmp_path) == "fr"
    page, buttons = LanguagePage(Session()), QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    qtbot.addWidget(page)
    qtbot.addWidget(buttons)
    assert page.language.accessibleName() == "Langue"
    assert buttons.buttons()[0].text() == "Fermer"  # Qt's own
    assert QLocale().toString(1.5, "f", 1) == "1,5"


def test_the_chosen_language_is_kept_and_one_that_is_gone_is_that_of_the_system(qtbot):
    page = LanguagePage(Session())
    qtbot.addWidget(page)
    assert page.language.currentData() == SYSTEM
    offered = {page.language.itemData(n) for n in range(page.language.count())}
    assert {SYSTEM, "de", "en", "ja"} <= offered
    page.language.activated.emit(page.language.findData("ja"))
    assert Session().language == "ja"
    gone = Session()
    gone.language = "tlh"
    other = LanguagePage(gone)
    qtbot.addWidget(other)
    assert other.language.currentData() == SYSTEM


def test_the_files_hold_every_text_of_the_window(tmp_path):
    fresh = tmp_path / FILES[0].name
    shutil.copy(FILES[0], fresh)
    update(fresh)
    for path in FILES:
        assert sources(path) == sources(fresh), f"{path.name}: {COMMAND}"


def write_french(ts: Path, said: str) -> None:
    ts.write_text(
        '<TS version="2.1" language="fr"><context><name>language</name><message>'
        f"<source>English</source><translation>{said}</translation></message></context></TS>",
        encoding="utf-8",
    )


def test_what_the_window_loads_is_made_anew_once_translators_wrote_something(tmp_path):
    ts = tmp_path / "mobileiqa_fr.ts"
    write_french(ts, "Francais")
    first = compiled(ts)
    assert languages(tmp_path)["fr"] == "Francais"
    assert compiled(ts) == first
    write_french(ts, "Français")
    assert languages(tmp_path)["fr"] == "Français"
    assert list(tmp_path.glob("*.qm")) == [compiled(ts)] != [first]


def test_where_nothing_can_be_written_beside_it_it_lies_in_the_cache(tmp_path):
    ts = tmp_path / "mobileiqa_fr.ts"
    write_french(ts, "Français")
    (tmp_path / name_of(ts)).mkdir()
    made = compiled(ts)
    assert made == cache_folder() / "translations" / name_of(ts)
    assert languages(tmp_path)["fr"] == "Français"


@pytest.mark.usefixtures("_as_before")
def test_a_file_that_cannot_be_compiled_leaves_the_window_english(qapp, tmp_path, caplog):
    (tmp_path / "mobileiqa_fr.ts").write_text("no translations")
    assert compiled(tmp_path / "mobileiqa_fr.ts") is None
    assert "mobileiqa_fr.ts cannot be compiled" in caplog.text
    assert languages(tmp_path) == {"en": "English"}
    assert install(qapp, "fr", tmp_path) == ENGLISH


@pytest.mark.parametrize("ts", FILES, ids=lambda path: path.stem)
def test_a_translation_keeps_the_places_of_its_text(ts):
    for context, message in messages(ts):
        source = message.findtext("source", "")
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")]
        for said in filter(None, [translation.text, *forms]):
            if said.strip():
                assert places(said) == places(source), f"{context}: {source!r}, {said!r}"


def places(text: str) -> set[str]:
    return set(re.findall(r"{\w*}|%\w", text))


@pytest.mark.usefixtures("_as_before")
def test_a_counted_text_has_the_form_of_its_number(qapp, tmp_path):
    forms = ("{count} фотография", "{count} фотографии", "{count} фотографий")
    written = "".join(f"<numerusform>{form}</numerusform>" for form in forms)
    ts = tmp_path / "mobileiqa_ru.ts"
    ts.write_text(
        '<TS version="2.1" language="ru"><context><name>wording</name><message numerus="yes">'
        f"<source>{{count}} photos</source><translation>{written}</translation>"
        "</message></context></TS>",
        encoding="utf-8",
    )
    install(qapp, "ru", tmp_path)
    said = [photos_in_words(count) for count in (2, 5, 21)]
    assert said == ["2 фотографии", "5 фотографий", "21 фотография"]


@pytest.mark.usefixtures("_as_before")
def test_a_text_that_is_counted_only_now_keeps_its_translation(tmp_path):
    ts = tmp_path / "mobileiqa_de.ts"
    ts.write_text(
        '<!DOCTYPE TS><TS version="2.1" language="de"><context><name>wording</name><message>'
        "<source>{count} photos</source><translation>{count} Fotos</translation>"
        "</message></context></TS>",
        encoding="utf-8",
    )
    update(ts)
    (counted,) = (
        m for c, m in messages(ts) if m.findtext("source") == "{count} photos" and c == "wording"
    )
    assert counted.get("numerus") == "yes"
    assert [form.text for form in counted.iter("numerusform")] == ["{count} Fotos"] * 2


@pytest.mark.usefixtures("_as_before")
@pytest.mark.parametrize(
    ("language", "written"), [("en", "12,345.6"), ("de", "12.345,6"), ("ja", "12,345.6")]
)
def test_numbers_are_written_as_the_language_writes_them(language, written):
    QLocale.setDefault(QLocale(language))
    assert in_digits(12345.6, 1) == written
    assert localized("12,345.6") == written
    assert localized("version 1.2.3") == "version 1.2.3"
    point = written[-2]
    assert percent_text(0.0712) == f"7{point}1 %"
    assert translated(Phrase("0.05")) == f"0{point}05"  # of a map's scale
