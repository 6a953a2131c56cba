"""What was measured of a model, in words: of shipped and published ones, of runs, of odd ones."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from core.bundles.bundle import open_bundle
from core.families.library import DEFAULT
from mobileiqa_gui.language import FOLDER
from mobileiqa_gui.models.bars import Bars
from mobileiqa_gui.models.card import in_language, said_once
from mobileiqa_gui.models.figures import sections
from mobileiqa_gui.models.page import ModelPage
from mobileiqa_gui.theme import apply_theme
from training.evaluation.shipped import PARTS

AGREEMENT = {
    "all": {"photos": 745, "srcc": 0.81, "krcc": 0.62},
    "ss01": {"photos": 215, "srcc": 0.9},
    "ss02": {"photos": 200, "srcc": 0.4},
    "pairs_in_a_scene": {"pairs": 868, "share": 0.952},
}
LADDERS = {
    "down_up": {"step_order": 1.0},
    "gaussian_blur": {"step_order": 0.99},
    "snow": {"step_order": 0.5},
}
RICH = {
    "labelled": {"parts": {"all": {"photos": 745, "srcc": 0.84, "interval": [0.8, 0.87]}}},
    "ladders": {"kodak": LADDERS, "highest": LADDERS},
    "quadrants": {"cases": 96, "share": 0.9},
    "subjects": {"cases": 36, "share": 0.8, "costs": {"kodim04 2.2": [20.0, 1.0]}},
    "native_faults": {
        "photos": 2,
        "kinds": {
            "jpeg 30": {"below": 0.8, "mean_drop": 2.0},
            "jpeg 12": {"below": 1.0, "mean_drop": 6.0},
        },
    },
    "same": {"half": {"median": 2.28, "most": 7.9, "changes": {}}},
    "belief": {"lost": 81.0},
    "frames": {"black": 1.9},
    "cost": {"decode_s": 0.1, "prepare_s": 0.05, "network_s": 0.02, "megabytes": 12.0},
}


def bars(figures) -> dict[str, str]:
    return {bar.label: bar.value for section in sections(figures) for bar in section.bars}


def test_agreement_is_told_as_how_often_people_prefer_the_same_photo():
    assert bars({"agreement": AGREEMENT}) == {
        "Any two photos": "81 of 100",
        "Two photos of the same scene": "95 of 100",
    }
    (section,) = sections({"agreement": AGREEMENT})
    assert "745 photos" in section.text
    assert "0.40" in section.text
    assert "ss0" not in section.text


def test_the_ladders_of_earlier_models_are_read_too():
    assert bars({"ladders": LADDERS})["Blur"] == "99 of 100"


def test_pairs_may_stand_among_the_labelled_photos():
    told = bars(
        {"labelled": {"parts": {"all": {"krcc": 0.62}}, "pairs_in_a_scene": {"share": 0.9}}}
    )
    assert told == {"Any two photos": "81 of 100", "Two photos of the same scene": "90 of 100"}


def test_without_counts_of_pairs_the_order_is_told():
    assert bars({"labelled": RICH["labelled"]}) == {"Order of all photos": "0.84 of 1"}
    run = {"val": {"photos": 20, "srcc": 0.6, "krcc": 0.4}, "test": {"photos": 10, "srcc": 0.7}}
    assert bars(run) == {"Order of all photos": "0.70 of 1"}


def test_every_part_that_is_measured_of_a_shipped_model_has_plain_words():
    assert set(RICH) <= {*PARTS, "labelled"}
    told = bars(RICH)
    assert told == {
        "Order of all photos": "0.84 of 1",
        "Blur": "99 of 100",
        "Enlarged from a small copy": "100 of 100",
        "Snow": "50 of 100",
        "Compression": "90 of 100, 4.0 points lower",
        "Subject before background": "80 of 100",
        "The map finds the blur": "90 of 100",
        "At half the size": "2.3 points, 7.9 at most",
        "Reading the photo": "100 ms",
        "Preparing it": "50 ms",
        "Looking at it": "20 ms",
    }
    assert all(0 <= bar.share <= 1 for section in sections(RICH) for bar in section.bars)


@pytest.mark.parametrize(
    "odd",
    [
        {},
        {"agreement": None, "ladders": [], "same": 3},
        {"agreement": {"all": {"krcc": float("nan"), "srcc": "high"}}},
        {"ladders": {"jpeg": {"step_order": True}, "x": 1}},
        {"val": {"srcc": None}, "native_faults": {"kinds": {"jpeg": {"below": 1}}}},
    ],
)
def test_odd_figures_are_left_out(odd):
    assert sections(odd) == []


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("figures", [RICH, {}], ids=["rich", "none"])
def test_the_page_fits_its_width_and_has_the_card_below(qtbot, figures, scale):
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, "dark", scale=scale)
    bundle = open_bundle(DEFAULT)
    bundle = replace(bundle, manifest=replace(bundle.manifest, figures=figures))
    page = ModelPage(bundle, bundle.card())
    qtbot.addWidget(page)
    page.show()
    scroll = page.findChildren(QScrollArea)[0]
    body = scroll.widget()
    QApplication.processEvents()
    assert body.width() <= scroll.viewport().width()
    assert bool(page.findChildren(Bars)) == bool(figures)
    texts = [label.text() for label in page.findChildren(QLabel)]
    assert any("Nothing was measured" in text for text in texts) != bool(figures)
    below = page.card.toPlainText()
    assert "Known weaknesses" in below
    assert ("Measured" in below) != bool(figures)
    # The page scrolls, not the card in it.
    qtbot.waitUntil(lambda: page.card.verticalScrollBar().maximum() == 0)


def test_the_card_is_in_the_windows_language_where_its_version_was_translated(tmp_path):
    (tmp_path / "name.de.md").write_text("# Name 1\n\n- **Zweck**: dies\n", encoding="utf-8")
    said = {
        locale: in_language(f"# Name {version}\n\nWords\n", locale, tmp_path).count("Zweck")
        for locale, version in (("de_AT", 1), ("de_DE", 2), ("ja_JP", 1), ("C", 1))
    }
    assert said == {"de_AT": 1, "de_DE": 0, "ja_JP": 0, "C": 0}


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.*.md")), ids=lambda path: path.name)
def test_a_translated_card_says_what_the_card_in_the_box_says(path):
    card = open_bundle(DEFAULT).card()
    words = path.read_text(encoding="utf-8")
    if words.partition("\n")[0] != card.partition("\n")[0]:
        pytest.skip("another version is in the box, whose card is not translated")
    original = said_once(card, "", figures_are_shown=True)
    assert re.findall(r"^- ", words, re.MULTILINE) == re.findall(r"^- ", original, re.MULTILINE)
    assert not Counter(re.findall(r"\d+", original)) - Counter(re.findall(r"\d+", words))


def test_only_the_tables_are_left_out_of_the_card():
    card = "# Name 1\n\nSummary\n\n- **Use**: this\n\n## Measured\n\n| a |\n\n## Terms\n\nfree\n"
    told = said_once(card, "Summary", figures_are_shown=True)
    assert "| a |" not in told
    assert "free" in told
    assert "| a |" in said_once(card, "Summary", figures_are_shown=False)
