"""The inspector as a widget: its states, its width, its text sizes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from core.families.mobileiqa.maps import offers, view_name
from core.photos.exif import Exif
from core.photos.photo import Photo
from core.results.assessment import Assessment, ModelIdentity
from core.signals.reasons import Kind, Place, Reason
from mobileiqa_gui.inspector.inspected import Inspected
from mobileiqa_gui.inspector.panel import InspectorPanel
from mobileiqa_gui.inspector.tones import Tones, tones
from mobileiqa_gui.theme import apply_theme, score_colour

MODEL = ModelIdentity("MobileIQA Small", "1.0", "ab" * 32, "mobileiqa")
LONG_NAME = "2026-11-21_wedding_of_somebody_with_a_long_name_DSC_0412_edited_final.jpg"


def photo(name: str = "DSC_0412.JPG", *others: str) -> Photo:
    files = tuple(Path("/pictures") / each for each in (name, *others))
    return Photo(files[0], files, 13_456_789, 0)


def assessed(score: float = 72.4, *opinions: float) -> Assessment:
    said = opinions or (70.0, 74.0, 73.0)
    names = tuple(view_name(number) for number in range(1, len(said) + 1))
    return Assessment(0.7, score, said, 6000, 4000, replace(MODEL, opinions=names), 0.1)


def exif() -> Exif:
    return Exif(camera="NIKON Z 6_2", aperture=2.8, shutter_s=1 / 250, iso=400, focal_length_mm=50)


def measured() -> Tones:
    ramp = np.tile(np.arange(256, dtype=np.uint8), (64, 1))
    return tones(np.stack([ramp, ramp, ramp], axis=2))


@pytest.fixture
def panel(qapp: QApplication, qtbot):
    apply_theme(qapp, "dark")
    made = InspectorPanel()
    qtbot.addWidget(made)
    made.resize(280, 900)
    made.show()
    yield made
    apply_theme(qapp, "dark")


def shown_texts(panel: InspectorPanel) -> list[str]:
    labels = panel.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible() and label.text().strip()]


def facts(panel: InspectorPanel) -> dict[str, str]:
    tables = (panel.exposure, panel.file)
    found = {f.label: f.value for table in tables for f in table.facts() if table.isVisible()}
    return {label: value.replace("\u00a0", " ") for label, value in found.items()}


def test_without_a_photo_it_says_so_and_nothing_else(panel):
    assert shown_texts(panel) == ["No photo chosen"]


def test_a_scored_photo(panel):
    panel.show_photo(
        Inspected(photo(), assessment=assessed(), percentile=81.2, exif=exif(), tones=measured())
    )
    texts = shown_texts(panel)
    for expected in (
        "DSC_0412.JPG",
        "72",
        "Good",
        "Better than 81 % of this folder",
        "View 1",
        "70",
        "Views agree",
        "Spread 1.7 points",
    ):
        assert expected in texts
    assert facts(panel)["Exposure"] == "1/250 s · f/2.8"
    assert facts(panel)["Dimensions"] == "6,000 × 4,000, 24.0 MP"
    assert panel.score.number.font().pixelSize() == 28
    assert panel.score.number.toolTip() == "Scored by MobileIQA Small 1.0"


def test_band_and_rank_are_the_models_and_of_the_photos_scored_so_far(panel):
    strict = replace(assessed().model, bands=(50.0, 75.0, 90.0, 97.0))
    panel.show_photo(
        Inspected(
            photo(), assessment=replace(assessed(), model=strict), percentile=81.2, so_far=True
        )
    )
    texts = shown_texts(panel)
    assert "Poor" in texts
    assert "Better than 81 % so far" in texts


def test_an_unscored_photo_keeps_the_places_of_what_will_come(panel, qapp):
    panel.show_photo(Inspected(photo(), exif=exif()))
    qapp.processEvents()
    assert "Not scored yet" in shown_texts(panel)
    assert not panel.heatmaps.isEnabled()
    before = panel.histogram.mapTo(panel, panel.histogram.rect().topLeft())
    panel.show_photo(
        Inspected(photo(), assessment=assessed(), percentile=81.2, exif=exif(), tones=measured())
    )
    qapp.processEvents()
    assert panel.histogram.mapTo(panel, panel.histogram.rect().topLeft()) == before


def test_a_broken_photo_says_why_and_shows_no_score(panel):
    sentence = "The file ends early: copy it again from the card."
    panel.show_photo(Inspected(photo(), error=sentence))
    texts = shown_texts(panel)
    assert sentence in texts
    assert "This photo has no score" in texts
    assert "Opinions" not in texts
    assert "Heatmap" not in texts
    panel.show_photo(Inspected(photo(), assessment=assessed(), percentile=50, tones=measured()))
    assert sentence not in shown_texts(panel)


def test_only_what_exists_is_listed(panel):
    panel.show_photo(Inspected(photo(), assessment=assessed(), exif=exif()))
    assert "Camera" in facts(panel)
    panel.show_photo(Inspected(photo(), assessment=assessed()))
    assert list(facts(panel)) == ["Dimensions", "File size"]
    assert "Exposure and camera" not in shown_texts(panel)


def test_opinions_lie_at_their_numbers(panel, qapp):
    panel.show_photo(Inspected(photo(), assessment=assessed(40, 10.0, 90.0)))
    qapp.processEvents()
    line = panel.score.panel.line
    image = line.grab().toImage()
    for opinion in (10.0, 90.0):
        ((_, at),) = [each for each in line.dots() if each[0].score == opinion]
        beside_its_number = image.pixelColor(round(at.x()) - 5, round(at.y()))
        assert beside_its_number == score_colour(opinion)
    assert "View 3" not in shown_texts(panel)
    assert "Views disagree: not sure" in shown_texts(panel)


def test_the_histogram_is_drawn_and_speaks(panel):
    panel.show_photo(Inspected(photo(), assessment=assessed()))
    empty = panel.histogram.grab().toImage()
    panel.show_photo(Inspected(photo(), assessment=assessed(), tones=measured()))
    assert panel.histogram.grab().toImage() != empty
    clipped = [fact.value.replace("\u00a0", " ") for fact in panel.clipping.facts()]
    assert clipped == ["0.8 % clipped", "0.8 % clipped"]
    assert "black" in panel.histogram.accessibleDescription()
    assert "own pixels" in panel.histogram.toolTip()
    panel.show_photo(
        Inspected(photo(), assessment=assessed(), tones=replace(measured(), reduced=True))
    )
    assert "reduced copy" in panel.histogram.toolTip()


def test_choosing_a_heatmap_and_choosing_it_again(panel, qtbot):
    panel.show_photo(Inspected(photo(), assessment=assessed()))
    panel.show_model("mobileiqa", offers(3))
    chosen: list[str] = []
    panel.heatmap_chosen.connect(chosen.append)
    looked, lost, _differ = panel.heatmaps.rows
    qtbot.mouseClick(looked.button("view-2"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(lost.button("lost"), Qt.MouseButton.LeftButton)
    assert looked.choice() is None
    qtbot.mouseClick(lost.button("lost"), Qt.MouseButton.LeftButton)
    assert chosen == ["view-2", "lost", ""]
    assert lost.choice() is None


def test_the_heatmap_in_use_is_shown_without_an_echo(panel):
    chosen: list[str] = []
    panel.heatmap_chosen.connect(chosen.append)
    panel.show_heatmap(True, "view-1")
    assert panel.heatmaps.rows[0].choice() == "view-1"
    panel.show_heatmap(False, "view-1")
    assert panel.heatmaps.rows[0].choice() is None
    assert chosen == []


@pytest.mark.parametrize("theme", ["dark", "light"])
@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("width", [240, 360])
def test_nothing_is_cut_off(panel, qapp, theme, scale, width):
    apply_theme(qapp, theme, scale=scale)
    panel.resize(width, 700)
    panel.show_photo(
        Inspected(
            photo(LONG_NAME, LONG_NAME.replace(".jpg", ".NEF")),
            assessment=assessed(55.0, 20.0, 60.0, 85.0),
            percentile=7,
            exif=exif(),
            tones=measured(),
        )
    )
    for _ in range(3):
        qapp.processEvents()
    page = panel.widget()
    assert page.width() <= panel.viewport().width(), "no sideways scrolling"
    for label in panel.findChildren(QLabel):
        if not label.isVisible() or label is panel.name:
            continue
        right = label.mapTo(page, label.rect().topRight()).x()
        assert right < page.width()
        if label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width())
        else:
            assert label.width() >= label.fontMetrics().horizontalAdvance(label.text())
    for button in (each for row in panel.heatmaps.rows for each in row._buttons.values()):
        text = button.fontMetrics().horizontalAdvance(button.text())
        assert button.width() >= text + 12
        assert button.mapTo(page, button.rect().topRight()).x() < page.width()


def test_the_scroll_bar_moves_no_text(panel, qapp):
    panel.show_photo(
        Inspected(photo(), assessment=assessed(), percentile=50, exif=exif(), tones=measured())
    )
    panel.resize(280, 1200)
    qapp.processEvents()
    wide = panel.histogram.width()
    panel.resize(280, 400)
    for _ in range(3):
        qapp.processEvents()
    assert panel.verticalScrollBar().maximum() > 0
    assert panel.histogram.width() == wide


def test_a_quiet_note_says_what_is_irregular_about_the_file(panel):
    warning = "Its end marker is missing; all of the picture is there."
    panel.show_photo(Inspected(photo(), assessment=replace(assessed(), warning=warning)))
    assert warning in shown_texts(panel)
    panel.show_photo(Inspected(photo(), assessment=assessed()))
    assert warning not in shown_texts(panel)
    assert not panel.warning.isVisible()


def test_a_table_that_grows_is_never_painted_in_its_old_height(panel, qapp):
    panel.show_photo(Inspected(photo("a.jpg")))
    qapp.processEvents()
    panel.show_photo(Inspected(photo("b.jpg"), exif=exif()))  # no turn of the event loop between
    assert panel.exposure.height() > 0
    bottom = panel.exposure.mapTo(panel.widget(), panel.exposure.rect().bottomLeft()).y()
    below = panel.file.mapTo(panel.widget(), panel.file.rect().topLeft()).y()
    assert bottom < below
    assert panel.exposure.parentWidget().height() >= panel.exposure.height()


def test_reasons_stand_between_the_score_and_the_heatmaps(panel):
    found = (
        Reason(Kind.OVER, Place.EVERYWHERE, True, 0.124),
        Reason(Kind.SOFT, Place.PART, False, 4.0),
    )
    known = Inspected(photo(), assessment=assessed(), reasons=found)
    panel.show_photo(known)
    clipped = "Highlights clipped: 12\u00a0% of the picture"
    unsure = "Soft in the middle, sharp around it (not sure)"
    texts = shown_texts(panel)
    assert texts.index("Reasons") + 1 == texts.index(clipped) == texts.index(unsure) - 1
    assert panel.reasons.accessibleName() == f"{clipped}; {unsure}"
    assert panel.score.y() < panel.reasons.parentWidget().y() < panel.heatmaps.parentWidget().y()
    roles = {label.text(): label.property("role") for label in panel.findChildren(QLabel)}
    assert (roles[clipped], roles[unsure]) == ("", "secondary")
    panel.show_photo(replace(known, reasons=found[:1]))
    assert clipped in shown_texts(panel)
    assert unsure not in shown_texts(panel)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_reasons_of_several_lines_are_seen_whole(panel, qapp, scale):
    apply_theme(qapp, "dark", scale=scale)
    panel.resize(240, 900)
    short = Reason(Kind.OVER, Place.EVERYWHERE, True, 0.124)
    long = Reason(Kind.SOFT, Place.PART, False, 4.0)
    for said in ((short,), (long, short, long)):  # it was laid out for less before
        panel.show_photo(Inspected(photo(), assessment=assessed(), reasons=said))
    for _ in range(4):  # a scroll bar comes, and makes lines narrower
        QApplication.processEvents()
    for line in panel.reasons.findChildren(QLabel):
        wanted = line.heightForWidth(line.width())
        assert wanted >= line.fontMetrics().lineSpacing()
        assert line.height() >= wanted
        assert line.geometry().bottom() < panel.reasons.height()
    assert panel.reasons.geometry().bottom() < panel.reasons.parentWidget().height()


@pytest.mark.parametrize("other", [{"reasons": ()}, {"error": "It is empty."}])
def test_where_nothing_is_said_no_place_is_kept(panel, other):
    said = Reason(Kind.OVER, Place.EVERYWHERE, True, 0.124)
    known = Inspected(photo(), assessment=assessed(), reasons=(said,))
    panel.show_photo(known)
    panel.show_photo(replace(known, **other))
    assert "Reasons" not in shown_texts(panel)
    assert not any("clipped: 12" in text for text in shown_texts(panel))
