"""What a model is: what was measured of it, in plain words; its file; its card below."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QSizeF, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from core.families.registry import family_named
from core.results.words import Phrase
from mobileiqa_gui.core_sentences import of_core
from mobileiqa_gui.families.words import translated
from mobileiqa_gui.file_names import shown
from mobileiqa_gui.models.bars import Bars
from mobileiqa_gui.models.card import fill, in_language, said_once
from mobileiqa_gui.models.figures import Section, sections
from mobileiqa_gui.questions import Questions
from mobileiqa_gui.screen.fitting import first_size
from mobileiqa_gui.theme import set_ring, set_role, set_surface
from mobileiqa_gui.theme.tokens import SPACE, SPACE_2, SPACE_3, SPACE_4, SPACE_6

if TYPE_CHECKING:
    from core.bundles.bundle import Bundle
    from core.bundles.manifest import Manifest

_USUAL = (720, 760)


class ModelPage(QDialog):
    """Opened with `show`: the photos behind stay usable. `asked(id)`: as `Questions`."""

    asked = Signal(str)

    def __init__(self, bundle: Bundle, card: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        manifest = bundle.manifest
        self.setWindowTitle(manifest.name)
        told = sections(manifest.figures)
        body = QWidget()
        set_surface(body, "window")
        column = QVBoxLayout(body)
        column.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_4)
        column.setSpacing(SPACE_2)
        column.addWidget(self._label(f"{manifest.name} {manifest.version}", "title"))
        if manifest.summary:
            column.addWidget(self._label(of_core(manifest.summary)))
        self._add_heading(column, self.tr("What this app can tell"))
        self.questions = Questions(self)
        self.questions.asked.connect(self.asked)
        self.questions.asked.connect(self.close)
        column.addWidget(self.questions)
        for section in told:
            self._add_section(column, section)
        if not told:
            column.addSpacing(SPACE_2)
            words = self.tr("Nothing was measured of this model, or its file does not tell.")
            column.addWidget(self._label(words, "secondary"))
        self._add_heading(column, self.tr("About the file"))
        column.addLayout(self._form(bundle))
        self._add_heading(column, self.tr("In the words of its makers"))
        card = in_language(card, QLocale().name()) if told else card
        self.card = _Card(said_once(card, manifest.summary, figures_are_shown=bool(told)))
        self.card.setAccessibleName(self.tr("Model card"))
        column.addWidget(self.card)
        column.addStretch(1)
        self._lay_out(body)

    def _lay_out(self, body: QWidget) -> None:
        scroll = QScrollArea(self)
        scroll.setAccessibleName(self.windowTitle())
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # arrows and page keys scroll
        set_ring(scroll)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        buttons.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, SPACE_4)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scroll, 1)
        outer.addWidget(buttons)
        room = self.screen().availableGeometry()
        self.resize(*first_size(_USUAL, (room.width(), room.height())))
        scroll.setFocus()

    def _add_section(self, column: QVBoxLayout, section: Section) -> None:
        self._add_heading(column, section.heading)
        column.addWidget(self._label(section.text, "secondary"))
        column.addSpacing(SPACE)
        column.addWidget(Bars(section.bars, self))

    def _add_heading(self, column: QVBoxLayout, text: str) -> None:
        column.addSpacing(SPACE_3)
        line = QFrame(self)
        line.setProperty("line", True)
        column.addWidget(line)
        column.addSpacing(SPACE)
        column.addWidget(self._label(text, "strong"))

    def _form(self, bundle: Bundle) -> QFormLayout:
        manifest = bundle.manifest
        calibrated = (
            self.tr("Calibrated: 0 to 100 spans the labels it was trained on")
            if manifest.calibration.calibrated
            else self.tr("Not calibrated: the score is 100 times the network's output, clipped")
        )
        form = QFormLayout()
        form.setHorizontalSpacing(SPACE_4)
        form.setVerticalSpacing(SPACE_2)
        for name, value in (
            (self.tr("Score"), calibrated),
            *self._facts(manifest),
            (self.tr("Licence"), of_core(manifest.licence)),
        ):
            if value:
                label = self._label(value)
                label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                form.addRow(self._label(name, "secondary", wraps=False), label)
        for name, value in (
            (self.tr("File"), shown(str(bundle.path))),
            (self.tr("SHA-256"), bundle.sha256),
        ):
            form.addRow(self._label(name, "secondary", wraps=False), self._one_line(value, name))
        return form

    def _one_line(self, text: str, name: str) -> QLineEdit:
        """For a text that breaks nowhere: it scrolls, and can be copied whole."""
        field = QLineEdit(text, self)
        field.setReadOnly(True)
        field.setProperty("flat", True)
        field.setAccessibleName(name)
        field.setCursorPosition(0)
        return field

    def _facts(self, manifest: Manifest) -> list[tuple[str, str]]:
        """What the family has to say of the model."""
        facts = family_named(manifest.family).facts(manifest)
        return [
            (translated(label), translated(text) if isinstance(text, Phrase) else text)
            for label, text in facts
        ]

    def _label(self, text: str, role: str = "", *, wraps: bool = True) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(wraps)
        if role:
            set_role(label, role)
        return label


class _Card(QTextBrowser):
    """As high as its text: the page scrolls, not the card in it."""

    def __init__(self, markdown: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._markdown = markdown
        self.setOpenExternalLinks(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("flat", True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        fill(self.document(), markdown)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:  # another text size
            fill(self.document(), self._markdown)

    @Slot(QSizeF)
    def _fit(self, size: QSizeF) -> None:
        bar = self.horizontalScrollBar().sizeHint().height()
        below = bar if size.width() > self.viewport().width() else 0  # under a wide table
        self.setFixedHeight(ceil(size.height()) + below + SPACE)
