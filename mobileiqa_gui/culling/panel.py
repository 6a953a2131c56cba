"""The assisted cull: how much to keep, what that would mean, and applying it."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSlider,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.culling.rule import Decision, Rule
from mobileiqa_gui.commands.tips import keep_tip
from mobileiqa_gui.culling.commands import PANEL
from mobileiqa_gui.culling.presenter import USUAL_SHARE, CullPresenter
from mobileiqa_gui.culling.proposal_list import ProposalList
from mobileiqa_gui.theme import Segment, Segments, set_icon, set_role, set_surface
from mobileiqa_gui.theme.tokens import SPACE, SPACE_2, SPACE_3, SPACE_4

WIDTH: Final = 300
_SHARE, _COUNT = "share", "count"
_MOST_PHOTOS: Final = 99_999


class CullPanel(QWidget):
    """`rule_changed(Rule)` while a control moves; `decision_chosen(Decision)`: which photos to
    list; `photo_chosen(path)`: go there. The rest are wishes of buttons."""

    rule_changed = Signal(object)
    decision_chosen = Signal(object)
    photo_chosen = Signal(object)
    apply_wanted = Signal()
    close_wanted = Signal()
    regretted_wanted = Signal()
    undecided_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_surface(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(WIDTH - 40)
        self.setMaximumWidth(WIDTH + 80)
        self.setAccessibleName(self.tr("Assisted cull"))
        self.amount = QSpinBox(self)
        self.unit = QComboBox(self)
        self.scope = QComboBox(self)
        self.least = QSlider(Qt.Orientation.Horizontal, self)
        self._least_words = QLabel(self)
        self.progress = QLabel(self)
        self._bar = QProgressBar(self)
        self.undecided = QToolButton(self)
        self.decisions = Segments((), self)
        self.list = ProposalList(self)
        self.nothing = QLabel(self)
        self.more = QLabel(self)
        self.regret = QLabel(self)
        self.show_regretted = QPushButton(self.tr("Show"), self)
        self.apply = QPushButton(self.tr("Apply as flags"), self)
        self._set_up()
        self._lay_out()
        self.show_counts(dict.fromkeys(Decision, 0))

    # --- what is shown -------------------------------------------------------------------------

    def show_state(self, presenter: CullPresenter) -> None:
        """How the proposal stands now."""
        told = presenter.progress
        words = self.tr("{decided} of {total} decided")
        self.progress.setText(words.format(decided=f"{told.decided:,}", total=f"{told.total:,}"))
        self._bar.setRange(0, max(1, told.total))
        self._bar.setValue(told.decided)
        self.undecided.setEnabled(told.decided < told.total)
        self.show_counts({decision: presenter.count(decision) for decision in Decision})
        self.more.setVisible(presenter.keeps_more)
        self.decisions.choose(presenter.decision.value)
        rows = presenter.listed()
        self.list.proposals.show_rows(rows)
        self.list.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        self.nothing.setText(self._nothing_of(presenter.decision))
        regretted = len(presenter.regretted)
        one = self.tr("1 of your 5-star photos would have been rejected")
        more = self.tr("{count} of your 5-star photos would have been rejected")
        for part in (self.regret, self.show_regretted):
            part.setVisible(regretted > 0)
        self.regret.setText((one if regretted == 1 else more).format(count=f"{regretted:,}"))
        self.apply.setEnabled(bool(presenter.changes))

    def show_counts(self, counts: dict[Decision, int]) -> None:
        words = {
            Decision.KEEP: self.tr("Keep {count}"),
            Decision.REJECT: self.tr("Reject {count}"),
            Decision.LOOK: self.tr("Look {count}"),
        }
        for decision, text in words.items():
            button = self.decisions.button(decision.value)
            button.setText(text.format(count=f"{counts[decision]:,}"))

    def rule(self) -> Rule:
        """What the controls say."""
        per_burst = self.scope.currentIndex() == 1
        amount, least = self.amount.value(), float(self.least.value())
        if self.unit.currentData() == _COUNT:
            return Rule(count=amount, per_burst=per_burst, least_score=least)
        return Rule(share=amount / 100, per_burst=per_burst, least_score=least)

    def _nothing_of(self, decision: Decision) -> str:
        if decision is Decision.REJECT:
            return self.tr("Nothing would be rejected.")
        if decision is Decision.KEEP:
            return self.tr("Nothing would be kept.")
        return self.tr("Nothing needs a look.")

    # --- building ------------------------------------------------------------------------------

    def _set_up(self) -> None:
        self.amount.setRange(1, 100)
        self.amount.setValue(round(USUAL_SHARE * 100))
        self.amount.setAccessibleName(self.tr("How many to keep"))
        self.amount.setToolTip(self.amount.accessibleName())
        self.amount.setKeyboardTracking(False)
        self.unit.addItem("%", _SHARE)
        self.unit.addItem(self.tr("photos"), _COUNT)
        self.unit.setAccessibleName(self.tr("Percent or photos"))
        self.unit.setToolTip(self.unit.accessibleName())
        self.scope.addItem(self.tr("of all photos"))
        self.scope.addItem(self.tr("of each burst"))
        self.scope.setAccessibleName(self.tr("Of what"))
        self.scope.setToolTip(
            self.tr("Every moment keeps a photo. Brackets, focus stacks and panoramas stay whole.")
        )
        self.least.setRange(0, 100)
        self.least.setAccessibleName(self.tr("Lowest score to keep"))
        self.least.setToolTip(self.least.accessibleName())
        self.list.chosen.connect(self.photo_chosen)
        self.amount.valueChanged.connect(self._changed)
        self.unit.currentIndexChanged.connect(self._take_unit)
        self.scope.currentIndexChanged.connect(self._changed)
        self.least.valueChanged.connect(self._changed)
        self.decisions.set_segments(
            [
                Segment(Decision.KEEP.value, "", self.tr("Photos that would be picked")),
                Segment(Decision.REJECT.value, "", self.tr("Photos that would be rejected")),
                Segment(Decision.LOOK.value, "", self.tr("Photos that you decide yourself")),
            ]
        )
        self.decisions.chosen.connect(lambda key: self.decision_chosen.emit(Decision(key)))
        self.apply.setToolTip(
            self.tr("Sets flags where you have not decided; one undo takes all of it back")
        )
        for button, wish in (
            (self.apply, self.apply_wanted),
            (self.show_regretted, self.regretted_wanted),
            (self.undecided, self.undecided_wanted),
        ):
            button.clicked.connect(wish)
        self.regret.setWordWrap(True)
        self.show_regretted.setToolTip(self.tr("Show these 5-star photos"))
        set_icon(self.undecided, "funnel")
        self.undecided.setAccessibleName(self.tr("Show undecided photos"))
        self.undecided.setToolTip(self.tr("Show undecided photos"))
        self.undecided.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.nothing.setWordWrap(True)
        self.more.setText(
            self.tr(
                "More than asked for: every moment keeps a photo, sets stay whole, your marks stand"
            )
        )
        self.more.setWordWrap(True)
        set_role(self.more, "secondary")
        self.more.hide()
        set_role(self.nothing, "secondary")
        set_role(self._least_words, "secondary")
        set_role(self.progress, "secondary")
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Photos decided"))
        self._say_least()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_2)
        column.addLayout(self._title())
        column.addLayout(_row(self.progress, self.undecided, stretch=0))
        column.addWidget(self._bar)
        column.addSpacing(SPACE_2)
        column.addWidget(_heading(self.tr("Keep the best"), self))
        column.addLayout(_row(self.amount, self.unit, stretch=0))
        column.addWidget(self.scope)
        column.addSpacing(SPACE)
        column.addWidget(self._least_words)
        column.addWidget(self.least)
        column.addWidget(_line(self))
        column.addWidget(self.more)
        column.addWidget(self.decisions)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(_row(self.regret, self.show_regretted, stretch=0))
        column.addWidget(self.apply)

    def _title(self) -> QHBoxLayout:
        title = QLabel(self.tr("Assisted cull"), self)
        set_role(title, "title")
        close = QToolButton(self)
        set_icon(close, "x")
        close.setAccessibleName(self.tr("Close the assisted cull"))
        keep_tip(close, PANEL, self.tr("Close the assisted cull"))
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close.clicked.connect(self.close_wanted)
        row = _row(title, close, stretch=0)
        row.setContentsMargins(0, 0, 0, SPACE)
        return row

    # --- what a person changes -----------------------------------------------------------------

    def _take_unit(self) -> None:
        """The same amount in the other unit: nobody asked for more or fewer photos."""
        is_count = self.unit.currentData() == _COUNT
        before, total = self.amount.value(), self._bar.maximum()
        same = ceil(before * total / 100) if is_count else min(100, round(100 * before / total))
        self._quietly(lambda: self.amount.setRange(1, _MOST_PHOTOS if is_count else 100))
        self._quietly(lambda: self.amount.setValue(max(1, same)))
        self._changed()

    def _quietly(self, change: Callable[[], None]) -> None:
        self.amount.blockSignals(True)
        change()
        self.amount.blockSignals(False)

    def _changed(self) -> None:
        self._say_least()
        self.rule_changed.emit(self.rule())

    def _say_least(self) -> None:
        least = self.least.value()
        words = self.tr("Lowest score to keep: {score}").format(score=least)
        self._least_words.setText(words if least else self.tr("Lowest score to keep: any"))


def _row(*widgets: QWidget, stretch: int) -> QHBoxLayout:
    """Side by side; `stretch` is the number of the one that takes the room."""
    row = QHBoxLayout()
    row.setSpacing(SPACE_2)
    for number, widget in enumerate(widgets):
        row.addWidget(widget, 1 if number == stretch else 0)
    return row


def _heading(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    set_role(label, "heading")
    return label


def _line(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setProperty("line", True)
    line.setContentsMargins(0, SPACE_4, 0, SPACE_4)
    return line
