"""A row of joined buttons of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from mobileiqa_gui.theme.icons import set_icon
from mobileiqa_gui.theme.tab_order import set_tab_order


@dataclass(frozen=True, slots=True)
class Segment:
    """One choice: its key in code, its text, what the tool tip says (with the key to press)."""

    key: str
    text: str
    tip: str = ""
    icon: str = ""


class Segments(QWidget):
    """Exclusive choices side by side; `chosen(key)` is emitted when a person chooses one."""

    chosen = Signal(str)

    def __init__(
        self,
        segments: Sequence[Segment] = (),
        parent: QWidget | None = None,
        *,
        tight: bool = False,
    ) -> None:
        super().__init__(parent)
        self._tight = tight
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        self._group.buttonClicked.connect(self._clicked)
        self.set_segments(segments)

    def set_segments(self, segments: Sequence[Segment]) -> None:
        """Replace the choices; none is chosen then."""
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        last = len(segments) - 1
        for index, segment in enumerate(segments):
            place = "only" if last == 0 else {0: "first", last: "last"}.get(index, "middle")
            self._add(segment, place)
        # Made later than the rest of the window they would come last.
        set_tab_order(self, *self._buttons.values())
        self._settle_stop()

    def keys(self) -> tuple[str, ...]:
        """The keys of the choices, left to right."""
        return tuple(self._buttons)

    def choose(self, key: str | None) -> None:
        """Show `key` as chosen, or none; emits nothing."""
        if key is not None:
            self._buttons[key].setChecked(True)
        else:
            self._group.setExclusive(False)
            for button in self._buttons.values():
                button.setChecked(False)
            self._group.setExclusive(True)
        self._settle_stop()

    def choice(self) -> str | None:
        """The key of the chosen one."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), None)

    def button(self, key: str) -> QToolButton:
        """The button of a choice."""
        return self._buttons[key]

    def show_icons_alone(self, alone: bool) -> None:
        """In a narrow window: without the texts, where choices have icons."""
        style = Qt.ToolButtonStyle
        for button in self._buttons.values():
            if button.text() and not button.icon().isNull():
                button.setToolButtonStyle(
                    style.ToolButtonIconOnly if alone else style.ToolButtonTextBesideIcon
                )

    def _add(self, segment: Segment, place: str) -> None:
        button = QToolButton(self)
        # A little air after an icon; style sheets have none to give.
        button.setText(f" {segment.text}" if segment.icon and segment.text else segment.text)
        button.setToolTip(segment.tip)
        button.setAccessibleName(segment.text or segment.tip)
        button.setCheckable(True)
        button.setProperty("segment", place)
        button.setProperty("tight", self._tight)
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if segment.icon:
            set_icon(button, segment.icon)
            has_text = bool(segment.text)
            style = Qt.ToolButtonStyle
            button.setToolButtonStyle(
                style.ToolButtonTextBesideIcon if has_text else style.ToolButtonIconOnly
            )
        self._buttons[segment.key] = button
        self._group.addButton(button)
        self._row.addWidget(button)

    def _settle_stop(self) -> None:
        """Tab goes to the chosen one, as in all groups of buttons; arrows go to the others.

        Qt sees to that only once one of them has had the focus.
        """
        chosen = self.choice() or next(iter(self._buttons), None)
        policy = Qt.FocusPolicy
        for key, button in self._buttons.items():
            button.setFocusPolicy(policy.TabFocus if key == chosen else policy.NoFocus)

    def _clicked(self, clicked: QToolButton) -> None:
        self._settle_stop()
        for key, button in self._buttons.items():
            if button is clicked:
                self.chosen.emit(key)
