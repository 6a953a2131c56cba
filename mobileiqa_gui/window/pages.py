"""What stands in the middle of the window when there are no photos to show."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mobileiqa_gui.commands.tips import keep_tip
from mobileiqa_gui.folder.commands import OPEN
from mobileiqa_gui.theme import current, qcolor, set_role, set_surface, set_tab_order
from mobileiqa_gui.theme.icon_label import Icon
from mobileiqa_gui.theme.tokens import RADIUS, SPACE_2, SPACE_3, SPACE_4, SPACE_6

TEXT_WIDTH = 500


@dataclass(frozen=True, slots=True)
class Choice:
    """A button of a page: what it says, what it does, and its tool tip."""

    text: str
    action: Callable[[], object]
    tip: str = ""


class Paragraph(QLabel):
    """Wrapped text of a fixed width, centred: as high as it needs to be at any text size."""

    def __init__(self, text: str, width: int, role: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        set_role(self, role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFixedWidth(width)
        self._fit()

    def setText(self, text: str) -> None:
        super().setText(text)
        self._fit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.Polish, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
        return done

    def _fit(self) -> None:
        self.setFixedHeight(max(0, self.heightForWidth(self.width())))


class MessagePage(QWidget):
    """A quiet page: a sign, a title, a sentence or two, and ways out; Enter takes the first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_surface(self, "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icon = Icon("folder", 40, self)
        self.title = Paragraph("", TEXT_WIDTH, "title", self)
        self.text = Paragraph("", TEXT_WIDTH, "secondary", self)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(SPACE_2)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE_3)
        column.addStretch(2)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(self._icon, 0, centre)
        column.addWidget(self.title, 0, centre)
        column.addWidget(self.text, 0, centre)
        column.addSpacing(SPACE_2)
        column.addLayout(self._buttons)
        column.addStretch(3)

    def tell(self, icon: str, title: str, text: str, choices: Sequence[Choice]) -> None:
        self._icon.set_name(icon)
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        had_focus = self.isAncestorOf(self.window().focusWidget() or self)
        self.setFocusProxy(None)  # type: ignore[arg-type]  # None takes it away
        while (item := self._buttons.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._buttons.addStretch(1)
        before: QWidget = self.text
        for choice in choices:
            button = _button(choice, self)
            self._buttons.addWidget(button)
            button.show()  # now, not with the next events: it may be walked to before
            # Made later than the rest of the window, it would come last for Tab.
            set_tab_order(before, button)
            before = button
            if self.focusProxy() is None:
                self.setFocusProxy(button)
        self._buttons.addStretch(1)
        if had_focus:
            self.setFocus()


class StartPage(QWidget):
    """Before the first folder: two buttons, a drop target, what a score is and is not."""

    def __init__(
        self,
        open_folder: Callable[[], object],
        open_samples: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_surface(self, "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._card = QWidget(self)
        column = QVBoxLayout(self._card)
        column.setContentsMargins(SPACE_6 * 2, SPACE_6 * 2, SPACE_6 * 2, SPACE_6 * 2)
        column.setSpacing(SPACE_3)
        column.addWidget(Icon("images", 48, self._card), 0, Qt.AlignmentFlag.AlignHCenter)
        for text, role in (
            (self.tr("Look through your photos"), "title"),
            (self.tr("Drop a folder here, or"), "secondary"),
        ):
            column.addWidget(Paragraph(text, TEXT_WIDTH, role, self._card))
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_2)
        self.open_button = _button(Choice(self.tr("Open a folder"), open_folder), self._card)
        keep_tip(self.open_button, OPEN)
        self.samples_button = _button(
            Choice(
                self.tr("Try the sample photos"),
                open_samples,
                self.tr("Photos that come with the app"),
            ),
            self._card,
        )
        self.setFocusProxy(self.open_button)
        buttons.addStretch(1)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.samples_button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addSpacing(SPACE_4)
        for line in self._honest_lines():
            column.addWidget(Paragraph(line, TEXT_WIDTH, "secondary", self._card))
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addWidget(self._card, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(qcolor(current().outline), 1.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self._card.geometry(), RADIUS * 2, RADIUS * 2)

    def _honest_lines(self) -> list[str]:
        return [
            self.tr(
                "A score from 0 to 100 guesses how sharp, clean and well exposed a photo looks."
            ),
            self.tr("It knows nothing of the moment, the people or what you meant by the picture."),
            self.tr("Everything runs on this computer; your photos are never changed or sent."),
        ]


def _button(choice: Choice, parent: QWidget) -> QPushButton:
    button = QPushButton(choice.text, parent)
    button.setToolTip(choice.tip)
    # Enter presses it, not only Space.
    button.setAutoDefault(True)
    button.clicked.connect(lambda: choice.action())
    return button
