"""What a model is: its card, its figures, its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from core.families.registry import family_named
from core.results.words import Phrase
from mobileiqa_gui.families.words import translated
from mobileiqa_gui.theme import set_role, text_font
from mobileiqa_gui.theme.tokens import SPACE_2, SPACE_3, SPACE_4, SPACE_6, TEXT_BODY, TEXT_TITLE

if TYPE_CHECKING:
    from core.bundles.bundle import Bundle
    from core.bundles.manifest import Manifest


class ModelPage(QDialog):
    """Opened with `show`: the photos behind stay usable."""

    def __init__(self, bundle: Bundle, card: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        manifest = bundle.manifest
        self.setWindowTitle(manifest.name)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_4)
        column.setSpacing(SPACE_3)
        title = QLabel(f"{manifest.name} {manifest.version}", self)
        set_role(title, "title")
        column.addWidget(title)
        if manifest.summary:
            summary = QLabel(manifest.summary, self)
            summary.setWordWrap(True)
            column.addWidget(summary)
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
            (self.tr("Licence"), manifest.licence),
            (self.tr("File"), str(bundle.path)),
            (self.tr("SHA-256"), bundle.sha256),
        ):
            if value:
                self._add_row(form, name, value)
        column.addLayout(form)
        text = QTextBrowser(self)
        text.setOpenExternalLinks(True)
        _fill(text.document(), _without_title(card, manifest.summary))
        text.moveCursor(QTextCursor.MoveOperation.Start)
        text.setAccessibleName(self.tr("Model card"))
        column.addWidget(text, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        column.addWidget(buttons)
        self.resize(680, 640)

    def _facts(self, manifest: Manifest) -> list[tuple[str, str]]:
        """What the family has to say of the model."""
        facts = family_named(manifest.family).facts(manifest)
        return [
            (translated(label), translated(text) if isinstance(text, Phrase) else text)
            for label, text in facts
        ]

    def _add_row(self, form: QFormLayout, name: str, value: str) -> None:
        title = QLabel(name, self)
        set_role(title, "secondary")
        label = QLabel(value, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        form.addRow(title, label)


def _without_title(card: str, summary: str) -> str:
    """The card without its heading and the summary, which the page says already."""
    lines = card.splitlines()
    while lines and (lines[0].startswith("# ") or lines[0].strip() in ("", summary)):
        del lines[0]
    return "\n".join(lines)


def _fill(document: QTextDocument, markdown: str) -> None:
    """Markdown in the app's own text sizes and weights."""
    features = QTextDocument.MarkdownFeature
    plain = features.MarkdownDialectGitHub | features.MarkdownNoHTML
    document.setMarkdown(markdown, plain)
    document.setDocumentMargin(SPACE_3)
    document.setIndentWidth(SPACE_4)
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        level = block.blockFormat().headingLevel()
        spacing = QTextBlockFormat()
        spacing.setTopMargin(SPACE_3 if level else SPACE_2 // 2)
        spacing.setBottomMargin(SPACE_2 // 2)
        cursor.mergeBlockFormat(spacing)
        parts = block.begin()
        while not parts.atEnd():
            fragment = parts.fragment()
            is_strong = bool(level) or fragment.charFormat().fontWeight() > QFont.Weight.Medium
            cursor.setPosition(fragment.position())
            end = fragment.position() + fragment.length()
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            look = QTextCharFormat()
            size = TEXT_TITLE if level == 1 else TEXT_BODY
            look.setFont(
                text_font(size, 600 if is_strong else 400),
                QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesSpecifiedOnly,
            )
            look.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)  # Markdown's own
            cursor.mergeCharFormat(look)
            parts += 1
        block = block.next()
