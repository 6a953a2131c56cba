"""A model's card: Markdown in the app's own text sizes."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from mobileiqa_gui.theme import text_font
from mobileiqa_gui.theme.tokens import SPACE_2, SPACE_3, SPACE_4, TEXT_BODY, TEXT_TITLE
from mobileiqa_gui.translation_compiling import FOLDER

_MEASURED = re.compile(r"^##\s+Measured\b.*?(?=^##?\s|\Z)", re.MULTILINE | re.DOTALL)


def said_once(card: str, summary: str, *, figures_are_shown: bool) -> str:
    """The card without what the page says already: its heading, the summary, and the tables of
    figures where the page shows those itself."""
    lines = card.splitlines()
    while lines and (lines[0].startswith("# ") or lines[0].strip() in ("", summary)):
        del lines[0]
    text = "\n".join(lines)
    return _MEASURED.sub("", text).rstrip() if figures_are_shown else text


def in_language(card: str, locale: str, folder: Path = FOLDER) -> str:
    """The card's words, without its tables, in a language such as "de" or "de_AT": of the file in
    `folder` with the same heading, which is name and version. The card itself where there is none.
    """
    heading = card.partition("\n")[0]
    for path in sorted(folder.glob(f"*.{locale.partition('_')[0]}.md")):
        if (words := path.read_text(encoding="utf-8")).partition("\n")[0] == heading:
            return words
    return card


def fill(document: QTextDocument, markdown: str) -> None:
    """Markdown without HTML, in the app's own text sizes and weights."""
    features = QTextDocument.MarkdownFeature
    plain = features.MarkdownDialectGitHub | features.MarkdownNoHTML
    document.setMarkdown(markdown, plain)
    document.setDocumentMargin(0)
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
