"""The inspector: everything known about the current photo, most important first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from core.families.registry import families, family_named
from core.marks.marks import UNMARKED
from core.results.heatmaps import MapOffer
from mobileiqa_gui.core_sentences import of_core
from mobileiqa_gui.inspector.elided_label import ElidedLabel
from mobileiqa_gui.inspector.fact_table import FactTable
from mobileiqa_gui.inspector.facts import Fact, exposure_facts, file_facts
from mobileiqa_gui.inspector.heatmap_choice import HeatmapChoice
from mobileiqa_gui.inspector.histogram import Histogram
from mobileiqa_gui.inspector.inspected import Inspected
from mobileiqa_gui.inspector.reasons_block import ReasonsBlock
from mobileiqa_gui.inspector.score_block import ErrorBlock, ScoreBlock
from mobileiqa_gui.inspector.tones import Tones, share_text
from mobileiqa_gui.inspector.verdict import verdict
from mobileiqa_gui.marks.strip import MarksStrip
from mobileiqa_gui.theme import set_role, set_surface
from mobileiqa_gui.theme.elided_button import ElidedButton
from mobileiqa_gui.theme.tokens import SPACE_2, SPACE_3, SPACE_4

LEAST_WIDTH, GREATEST_WIDTH = 240, 360


class InspectorPanel(QScrollArea):
    """Shows one photo's score, opinions, histogram and facts; computes and reads nothing slow.

    `heatmap_chosen(key)`: a person asks for that heatmap, or with an empty key for none; say what
    is really shown with `show_heatmap`. `marked(Press)`: a person sets a mark. `references_wanted`:
    to compare the photo with a good one. `toggle_wanted`: to
    open or close the panel.
    """

    toggle_wanted = Signal()
    marked = Signal(object)
    heatmap_chosen = Signal(str)
    references_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(LEAST_WIDTH)
        self.setMaximumWidth(GREATEST_WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Inspector"))
        page = QWidget()
        set_surface(page, "panel")
        set_surface(self, "panel")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_4)
        self._column.setSpacing(SPACE_4)
        self._fill()
        self.setWidget(page)
        self.heatmaps.chosen.connect(self.heatmap_chosen)
        self.marks.pressed.connect(self.marked)
        self.verticalScrollBar().rangeChanged.connect(self._keep_width)
        self.show_photo(None)

    def show_photo(self, known: Inspected | None) -> None:
        """Show what is known of a photo; None: no photo is chosen."""
        self.nothing.setVisible(known is None)
        self.name.setVisible(known is not None)
        self.name.set_full_text(known.photo.name if known else "")
        self.marks.setVisible(known is not None)
        self.marks.show_marks(known.marks if known else UNMARKED)
        self.said.setVisible(bool(known and known.said))
        self.said.setText("\n".join(known.said) if known else "")
        error = known.error if known else None
        self.error.setVisible(bool(error))
        self.error.show_error(error or "")
        shows_score = known is not None and not error
        assessment = known.assessment if known else None
        words = None
        if known is not None and assessment is not None:
            words = verdict(assessment, known.percentile, so_far=known.so_far)
        self.score.setVisible(shows_score)
        self.score.show_verdict(words, assessment)
        warning = assessment.warning if assessment is not None and shows_score else None
        self.warning.setVisible(bool(warning))
        self.warning.setText(of_core(warning) if warning else "")
        reasons = known.reasons if known is not None and shows_score else ()
        self._reasons_section.setVisible(bool(reasons))
        self.reasons.show_reasons(reasons)
        self._heatmap_section.setVisible(shows_score)
        self.compare_button.setVisible(shows_score)
        self.heatmaps.setEnabled(words is not None)
        self._show_tones(known.tones if known else None, visible=shows_score)
        exif = known.exif if known else None
        self._show_section(self._exposure_section, self.exposure, exposure_facts(exif))
        size = (assessment.width, assessment.height) if assessment is not None else None
        facts = file_facts(known.photo, exif, size, known.turn) if known is not None else []
        self._show_section(self._file_section, self.file, facts)
        self._align_tables()
        self._settle()

    def _settle(self) -> None:
        """Lays out at once: painted before that, a table that grew would be cut off."""
        for section in (self._reasons_section, self._exposure_section, self._file_section):
            layout = section.layout()
            assert layout is not None
            layout.activate()
            section.updateGeometry()
        self._column.activate()

    def show_model(self, family: str, maps: Sequence[MapOffer]) -> None:
        """Whose model scores, and the maps that it draws."""
        self.score.show_family(family_named(family))
        self.heatmaps.show_offers(maps)

    def show_heatmap(self, on: bool, key: str) -> None:
        """Which heatmap is really shown; emits nothing."""
        self.heatmaps.show_present(key if on else "")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            for table in self.findChildren(FactTable):
                table.refresh_text()
            self._align_tables()

    def sizeHint(self) -> QSize:
        return QSize(280, 600)

    def _fill(self) -> None:
        self.nothing = QLabel(self.tr("No photo chosen"))
        set_role(self.nothing, "secondary")
        self.name = ElidedLabel()
        set_role(self.name, "strong")
        self.marks = MarksStrip()
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.said, "secondary")
        self.error = ErrorBlock()
        self.score = ScoreBlock()
        self.warning = QLabel()
        self.warning.setWordWrap(True)
        self.warning.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.warning, "secondary")
        self.reasons = ReasonsBlock()
        self.compare_button = ElidedButton(self.tr("Compare with a good photo…"))
        self.compare_button.clicked.connect(self.references_wanted)
        self.heatmaps = HeatmapChoice()
        usual = families()[0]  # until a model is loaded
        self.score.show_family(usual)
        self.heatmaps.show_offers(usual.usual_maps)
        self.histogram = Histogram()
        self.clipping = FactTable()
        self.exposure = FactTable()
        self.file = FactTable()
        head = (self.nothing, self.name, self.marks, self.said, self.error, self.score)
        for widget in (*head, self.warning, self.compare_button):
            self._column.addWidget(widget)
        self._reasons_section = self._section(self.tr("Reasons"), self.reasons)
        self._heatmap_section = self._section(self.tr("Heatmap"), self.heatmaps)
        self._tone_section = self._section(self.tr("Histogram"), self.histogram, self.clipping)
        self._exposure_section = self._section(self.tr("Exposure and camera"), self.exposure)
        self._file_section = self._section(self.tr("File"), self.file)
        self._column.addStretch(1)

    def _section(self, heading: str, *widgets: QWidget) -> QWidget:
        section = QWidget()
        section.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(section)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        line = QFrame()
        line.setProperty("line", True)
        label = QLabel(heading)
        set_role(label, "heading")
        for widget in (line, label, *widgets):
            column.addWidget(widget)
        self._column.addWidget(section)
        return section

    def _show_tones(self, found: Tones | None, *, visible: bool) -> None:
        self._tone_section.setVisible(visible)
        self.histogram.show_tones(found)
        clipped = self.tr("{share} clipped")
        shadows, highlights = ("–", "–") if found is None else (
            clipped.format(share=share_text(found.shadows)),
            clipped.format(share=share_text(found.highlights)),
        )  # fmt: skip
        self.clipping.show_facts(
            [
                Fact(self.tr("Shadows"), shadows),
                Fact(self.tr("Highlights"), highlights),
            ]
        )

    def _show_section(self, section: QWidget, table: FactTable, facts: list[Fact]) -> None:
        section.setVisible(bool(facts))
        table.show_facts(facts)

    def _align_tables(self) -> None:
        tables = (self.clipping, self.exposure, self.file)
        width = max(table.label_width() for table in tables)
        for table in tables:
            table.align_values(width)

    def _keep_width(self, _least: int, greatest: int) -> None:
        """The scroll bar takes its room from the margin, so that no text moves when it comes."""
        bar = self.verticalScrollBar().sizeHint().width() if greatest > 0 else 0
        self._column.setContentsMargins(SPACE_3, SPACE_3, max(0, SPACE_3 - bar), SPACE_4)
