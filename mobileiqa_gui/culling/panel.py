"""The assisted cull: how much to keep, what that would mean, and applying it."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.culling.rule import Decision, Rule
from mobileiqa_gui.commands.tips import keep_tip
from mobileiqa_gui.culling.commands import PANEL
from mobileiqa_gui.culling.limits import Limits
from mobileiqa_gui.culling.presenter import USUAL_SHARE, CullPresenter
from mobileiqa_gui.culling.proposal_list import ProposalList
from mobileiqa_gui.numbers import in_digits
from mobileiqa_gui.theme import Segment, Segments, set_icon, set_role, set_surface, set_tab_order
from mobileiqa_gui.theme.spin_box import SpinBox
from mobileiqa_gui.theme.tokens import SPACE, SPACE_2, SPACE_3, SPACE_4

WIDTH: Final = 300
_SHARE, _COUNT = "share", "count"
_MOST_PHOTOS: Final = 99_999
_MANY: Final = 9_999


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
        self.setMaximumWidth(WIDTH + 80)
        self.setAccessibleName(self.tr("Assisted cull"))
        self.amount = SpinBox(self)
        self.unit = QComboBox(self)
        self.scope = QComboBox(self)
        self.limits = Limits(self)
        self.progress = QLabel(self)
        self._bar = QProgressBar(self)
        self.undecided = QToolButton(self)
        self.decisions = Segments((), self, tight=True)
        self.list = ProposalList(self)
        self.nothing = QLabel(self)
        self.more = QLabel(self)
        self.regret = QLabel(self)
        self.show_regretted = QPushButton(self.tr("Show"), self)
        self.apply = QPushButton(self.tr("Apply as flags"), self)
        self._set_up()
        self._lay_out()
        self._counts = dict.fromkeys(Decision, 0)
        self._choosable = 1
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        """So wide that the counts of a large folder are not cut off, however large the text is."""
        before = self._counts
        self.show_counts(dict.fromkeys(Decision, _MANY))
        needed = self.decisions.sizeHint()
        self.setMinimumWidth(max(WIDTH - 40, needed.width() + 2 * SPACE_3))
        self.decisions.setMinimumHeight(needed.height())  # the style's is that of one line
        self.show_counts(before)

    # --- what is shown -------------------------------------------------------------------------

    def show_state(self, presenter: CullPresenter) -> None:
        """How the proposal stands now."""
        told = presenter.progress
        words = self.tr("{decided} of {total} decided")
        self.progress.setText(
            words.format(decided=in_digits(told.decided), total=in_digits(told.total))
        )
        self._bar.setRange(0, max(1, told.total))
        self._bar.setValue(told.decided)
        self.undecided.setEnabled(told.decided < told.total)
        self.show_counts({decision: presenter.count(decision) for decision in Decision})
        self.more.setVisible(presenter.keeps_more)
        self._choosable = presenter.choosable
        self.decisions.choose(presenter.decision.value)
        rows = presenter.listed()
        self.list.proposals.show_rows(rows)
        self.list.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        self.nothing.setText(self._nothing_of(presenter.decision))
        regretted = len(presenter.regretted)
        one = self.tr("1 of your 5-star photos would have been rejected")
        more = self.tr("{count} of your 5-star photos would have been rejected", "", regretted)
        for part in (self.regret, self.show_regretted):
            part.setVisible(regretted > 0)
        self.regret.setText((one if regretted == 1 else more).format(count=in_digits(regretted)))
        self.apply.setEnabled(bool(presenter.changes))

    def show_counts(self, counts: dict[Decision, int]) -> None:
        self._counts = counts
        words = {
            Decision.KEEP: self.tr("Keep\n{count}"),
            Decision.REJECT: self.tr("Reject\n{count}"),
            Decision.LOOK: self.tr("Look\n{count}"),
        }
        for decision, text in words.items():
            button = self.decisions.button(decision.value)
            button.setText(text.format(count=in_digits(counts[decision])))

    def rule(self) -> Rule:
        """What the controls say."""
        per_burst = self.scope.currentIndex() == 1
        amount = self.amount.value()
        if self.unit.currentData() == _COUNT:
            return self.limits.rule(Rule(count=amount, per_burst=per_burst))
        return self.limits.rule(Rule(share=amount / 100, per_burst=per_burst))

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
        self.list.chosen.connect(self.photo_chosen)
        self.amount.valueChanged.connect(self._changed)
        self.unit.currentIndexChanged.connect(self._take_unit)
        self.scope.currentIndexChanged.connect(self._changed)
        self.limits.changed.connect(self._changed)
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
        self.more.setText(self.tr("More than asked for, so that moments and sets stay"))
        self.more.setToolTip(
            self.tr(
                "Every moment keeps a photo, sets stay whole, what you marked stands, and good "
                "photos without a time are kept beside"
            )
        )
        self.more.setWordWrap(True)
        set_role(self.more, "secondary")
        self.more.hide()
        set_role(self.nothing, "secondary")
        set_role(self.progress, "secondary")
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Photos decided"))

    def _lay_out(self) -> None:
        """Between title and button everything scrolls where the window is low or the text large."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_2, 0, SPACE_3)
        column.setSpacing(SPACE_2)
        column.addLayout(self._title())
        column.addWidget(self._scrolled(self._middle()), 1)
        for row in (_row(self.regret, self.show_regretted, stretch=0), _row(self.apply, stretch=0)):
            row.setContentsMargins(SPACE_3, 0, SPACE_3, 0)
            column.addLayout(row)

    def _middle(self) -> QWidget:
        page = QWidget(self)
        set_surface(page, "panel")
        column = self._column = QVBoxLayout(page)
        column.setContentsMargins(SPACE_3, 0, SPACE_3, 0)
        column.setSpacing(SPACE_2)
        column.addLayout(_row(self.progress, self.undecided, stretch=0))
        column.addWidget(self._bar)
        column.addSpacing(SPACE_2)
        column.addWidget(_heading(self.tr("Keep the best"), self))
        column.addLayout(_row(self.amount, self.unit, stretch=0))
        column.addWidget(self.scope)
        column.addSpacing(SPACE)
        column.addWidget(self.limits)
        column.addWidget(_line(self))
        column.addWidget(self.more)
        column.addWidget(self.decisions)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignTop)
        return page

    def _scrolled(self, page: QWidget) -> QScrollArea:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_surface(area, "panel")
        area.setWidget(page)
        self._scroll_bar = area.verticalScrollBar()
        self._scroll_bar.rangeChanged.connect(self._keep_width)
        return area

    def _keep_width(self, _least: int, greatest: int) -> None:
        """The scroll bar takes its room from the margin, so that no text moves when it comes."""
        bar = self._scroll_bar.sizeHint().width() if greatest > 0 else 0
        self._column.setContentsMargins(SPACE_3, 0, max(0, SPACE_3 - bar), 0)

    def _title(self) -> QHBoxLayout:
        title = QLabel(self.tr("Assisted cull"), self)
        set_role(title, "title")
        close = QToolButton(self)
        set_icon(close, "x")
        close.setAccessibleName(self.tr("Close the assisted cull"))
        keep_tip(close, PANEL, self.tr("Close the assisted cull"))
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close.clicked.connect(self.close_wanted)
        set_tab_order(self, close)
        row = _row(title, close, stretch=0)
        row.setContentsMargins(SPACE_3, 0, SPACE_3, SPACE)
        return row

    # --- what a person changes -----------------------------------------------------------------

    def _take_unit(self) -> None:
        """The same amount in the other unit: nobody asked for more or fewer photos. Of each burst,
        which are of any size, it is the usual one."""
        is_count = self.unit.currentData() == _COUNT
        before, total = self.amount.value(), self._choosable
        if self.scope.currentIndex() == 1:
            same = 1 if is_count else round(USUAL_SHARE * 100)
        elif is_count:
            same = ceil(before * total / 100)
        else:
            same = min(100, round(100 * before / total))
        self._quietly(lambda: self.amount.setRange(1, _MOST_PHOTOS if is_count else 100))
        self._quietly(lambda: self.amount.setValue(max(1, same)))
        self._changed()

    def _quietly(self, change: Callable[[], None]) -> None:
        self.amount.blockSignals(True)
        change()
        self.amount.blockSignals(False)

    def _changed(self) -> None:
        self.rule_changed.emit(self.rule())


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
