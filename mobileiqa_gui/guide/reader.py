"""Shows one document of the guide: pictures as wide as there is room, links within and between
documents, what is searched for marked."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QDesktopServices,
    QFontDatabase,
    QImageReader,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from mobileiqa_gui.guide.places import ANCHOR, DOCS, anchor_of, in_language
from mobileiqa_gui.models.card import fill
from mobileiqa_gui.theme import current, qcolor, text_font
from mobileiqa_gui.theme.tokens import SPACE_4, TEXT_TITLE

_LINE_PERCENT = 125
_CHAPTER = 2
_PICTURE = "\ufffc"  # what a picture is in a text
# How a stated anchor passes through Qt's Markdown, which would show or drop HTML.
_PASSING = re.compile("\ue000([\\w-]+)\ue001")


class Reader(QTextBrowser):
    """Shows a document in the window's language where it is there in it; its `name` is the English
    file's. `headings` are those of the document: level, text. `opened` follows another document,
    `missing(name)` one that is not part of this installation."""

    opened = Signal()
    missing = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = ""
        self._markdown = ""
        self._anchors: dict[str, QTextBlock] = {}
        self._shown: tuple[QTextBlock | None, int] = None, 0
        self._found: list[QTextCursor] = []
        self._at = -1
        self.setFrameShape(QFrame.Shape.NoFrame)
        # All of it wraps at any width; a table is a pixel too wide by rounding.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._follow)

    # --- documents -----------------------------------------------------------------------------

    def open(self, name: str) -> bool:
        """Shows the document of this name; False where it is not there."""
        try:
            self._markdown = in_language(name, QLocale().name()).read_text(encoding="utf-8")
        except OSError:
            self.missing.emit(name)
            return False
        self.name = name
        self._fill()
        self.opened.emit()
        return True

    def headings(self) -> list[tuple[int, str]]:
        """Level and text, in the document's order."""
        return [(block.blockFormat().headingLevel(), block.text()) for block in self._headings()]

    def anchors(self) -> list[str]:
        """What can be gone to, in the document's order."""
        return list(self._anchors)

    def go_to(self, anchor: str) -> bool:
        """The block with this anchor comes to the top; False where there is none."""
        return self._show(self._anchors.get(anchor))

    def go_to_heading(self, number: int) -> None:
        """The heading comes to the top that stands there in `headings`."""
        self._show(self._headings()[number])

    def _headings(self) -> list[QTextBlock]:
        return [block for block in self._blocks() if block.blockFormat().headingLevel()]

    def _fill(self) -> None:
        self._found, self._at = [], -1
        document = QTextDocument(self)
        document.setBaseUrl(QUrl.fromLocalFile(str(DOCS) + "/"))
        fill(document, ANCHOR.sub("\ue000\\1\ue001", self._markdown))
        self._anchors = _take_anchors(document)
        document.setDocumentMargin(SPACE_4)
        for block in _blocks(document):
            _dress(block)
        self.setDocument(document)  # laid out once, when all is done to it
        self._fit_pictures()
        self._show(self.document().begin())

    def _blocks(self) -> list[QTextBlock]:
        return _blocks(self.document())

    def _show(self, block: QTextBlock | None) -> bool:
        if block is None:
            return False
        layout = self.document().documentLayout()
        layout.documentSize()  # all of it is laid out now, else the bar ends too early
        self.setTextCursor(QTextCursor(block))
        self.verticalScrollBar().setValue(round(layout.blockBoundingRect(block).top()))
        self._shown = block, self.verticalScrollBar().value()
        return True

    @Slot(QUrl)
    def _follow(self, link: QUrl) -> None:
        if link.scheme() in ("http", "https"):
            QDesktopServices.openUrl(link)
            return
        name = Path(link.path()).name
        if name and name != self.name and not self.open(name):
            return
        if wanted := link.fragment():
            self.go_to(wanted)

    # --- pictures ------------------------------------------------------------------------------

    def _fit_pictures(self) -> None:
        """No picture is wider than the page, none larger than it is."""
        room = self.viewport().width() - 3 * SPACE_4
        for block in self._blocks():
            parts = block.begin()
            while not parts.atEnd():
                fragment = parts.fragment()
                if fragment.charFormat().isImageFormat():
                    self._fit(fragment.position(), fragment.charFormat().toImageFormat(), room)
                parts += 1
        # What lies below is not laid out again by itself.
        self.document().markContentsDirty(0, self.document().characterCount())

    def _fit(self, position: int, picture: QTextImageFormat, room: int) -> None:
        size = QImageReader(str(DOCS / picture.name())).size()
        if not size.isValid():
            return
        width = min(size.width(), max(room, 1))
        picture.setWidth(width)
        picture.setHeight(width * size.height() / size.width())
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(picture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            block, value = self._shown
            stays = self.verticalScrollBar().value() == value
            self._fit_pictures()
            if stays:
                self._show(block)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange) and self._markdown:
            self._fill()

    # --- searching -----------------------------------------------------------------------------

    def search(self, text: str) -> int:
        """Marks all places of a text, shows the first below the cursor; how many there are."""
        start = self.textCursor().selectionStart()
        self._found, self._at = [], -1
        cursor = QTextCursor(self.document())
        while text and not (cursor := self.document().find(text, cursor)).isNull():
            self._found.append(QTextCursor(cursor))
        if self._found:
            below = (n for n, each in enumerate(self._found) if each.selectionStart() >= start)
            self._at = next(below, 0)
        self._show_found()
        return len(self._found)

    def step(self, by: int) -> None:
        """The next place (1) or the one before (-1), round and round."""
        if self._found:
            self._at = (self._at + by) % len(self._found)
            self._show_found()

    @property
    def place(self) -> int:
        """Which of the places found is shown, from 1 on; 0: none."""
        return self._at + 1

    def _show_found(self) -> None:
        palette = self.palette()
        marks = []
        for number, cursor in enumerate(self._found):
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor
            colour = QColor(palette.color(QPalette.ColorRole.Highlight))
            colour.setAlpha(255 if number == self._at else 110)
            mark.format.setBackground(colour)
            marks.append(mark)
        self.setExtraSelections(marks)
        if self._found:
            shown = QTextCursor(self._found[self._at])
            shown.setPosition(shown.selectionStart())
            self.setTextCursor(shown)
            self.ensureCursorVisible()


def _blocks(document: QTextDocument) -> list[QTextBlock]:
    block, found = document.begin(), []
    while block.isValid():
        found.append(block)
        block = block.next()
    return found


def _take_anchors(document: QTextDocument) -> dict[str, QTextBlock]:
    """Each block with an anchor: one that is stated, which leaves the text, or a heading's own."""
    anchors: dict[str, QTextBlock] = {}
    for block in _blocks(document):
        if stated := _PASSING.match(block.text()):
            cursor = QTextCursor(block)
            cursor.setPosition(block.position() + stated.end(), QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
            anchors[stated[1]] = block
        elif block.blockFormat().headingLevel():
            anchors.setdefault(anchor_of(block.text()), block)
    return anchors


def _dress(block: QTextBlock) -> None:
    """Air between the lines, larger headings, commands as they are typed."""
    if _PICTURE in block.text():
        return  # air would be a quarter of the picture's height
    cursor = QTextCursor(block)
    is_code = block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)
    airy = QTextBlockFormat()
    if is_code:
        airy.setTopMargin(0)
        airy.setBottomMargin(0)
        airy.setNonBreakableLines(False)
    airy.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor.mergeBlockFormat(airy)
    if block.blockFormat().headingLevel() == _CHAPTER:
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        look = QTextCharFormat()
        look.setFont(text_font(TEXT_TITLE, 600))
        cursor.mergeCharFormat(look)
        return
    parts = block.begin()
    typed = QTextCharFormat()
    typed.setFontFamilies([QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()])
    typed.setBackground(qcolor(current().field))
    while not parts.atEnd():
        fragment = parts.fragment()
        if is_code or fragment.charFormat().fontFixedPitch():
            cursor.setPosition(fragment.position())
            end = fragment.position() + fragment.length()
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(typed)
        parts += 1
