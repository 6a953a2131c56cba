"""A run while it goes on: how it stands, its curves, what a person can ask of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontDatabase, QShowEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QMessageBox,
    QPlainTextEdit,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mobileiqa_gui.spoken import announce
from mobileiqa_gui.theme import Segment, Segments, set_surface
from mobileiqa_gui.theme.motion import show_busy
from mobileiqa_gui.theme.tokens import SPACE_2, SPACE_4, SPACE_6
from mobileiqa_gui.training.follower import RunFollower
from mobileiqa_gui.training.pages.discarding import ask_before_discarding
from mobileiqa_gui.training.pages.failure import Failure
from mobileiqa_gui.training.pages.page import Page
from mobileiqa_gui.training.pages.run_buttons import RunButtons
from mobileiqa_gui.training.pages.run_numbers import RunNumbers
from mobileiqa_gui.training.pages.worst_strip import WorstStrip
from mobileiqa_gui.training.run_state import Button, RunState
from mobileiqa_gui.training.widgets import button, heading, label
from mobileiqa_gui.training.wording import (
    name_of,
    state_in_words,
)
from mobileiqa_gui.workers.tasks import Tasks

if TYPE_CHECKING:
    from mobileiqa_gui.training.plots import AgreementPlot, LossPlot, RatePlot

# The page redraws its numbers at most 4 times a second and its curves once.
REDRAW_MS = 250
CURVES_EVERY = 4
# What becomes of a run is read out, wherever one is.
_READ_OUT = frozenset(
    {
        RunState.RUNNING,
        RunState.PAUSED,
        RunState.NOT_RESPONDING,
        RunState.FINISHED,
        RunState.FAILED,
        RunState.CANCELLED,
    }
)


class RunPage(Page):
    """`photo_wanted(path)`: a photo is to be seen."""

    photo_wanted = Signal(object)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__("", "", wide=True)
        self._follower: RunFollower | None = None
        self._told: RunState | None = None
        self._is_stale = self._curves_stale = True
        self._ticks = 0
        self.state = label("", "strong")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.buttons = RunButtons()
        self.buttons.pressed.connect(self._press)
        self.question: QMessageBox | None = None
        self.figures = RunNumbers()
        self.numbers = self.figures.numbers
        self._plots: dict[str, LossPlot | AgreementPlot | RatePlot] = {}
        self._loss_place, self._second_place = QVBoxLayout(), QVBoxLayout()
        self.second = Segments(
            [
                Segment("agreement", self.tr("Agreement")),
                Segment("rate", self.tr("Learning rate")),
            ]
        )
        self.second.choose("agreement")
        self.second.chosen.connect(self._choose_second)
        self.worst = WorstStrip(tasks)
        self.worst.photo_wanted.connect(self.photo_wanted)
        self.failure = Failure()
        self.notes = label("", "secondary")
        self.log = QPlainTextEdit()
        self.log.setReadOnly(True)
        self.log.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.log.setAccessibleName(self.tr("Log"))
        self.log.setMinimumHeight(140)
        set_surface(self.log, "field")
        self.log.hide()
        self.show_log = button(self.tr("Show the log"), self.tr("What the run has written"))
        self.show_log.clicked.connect(self._toggle_log)
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setInterval(REDRAW_MS)
        self._timer.timeout.connect(self._redraw)
        self._timer.start()

    # --- building ------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        plots = QGridLayout()
        plots.setHorizontalSpacing(SPACE_6)
        plots.setVerticalSpacing(SPACE_2)
        plots.addWidget(heading(self.tr("Loss")), 0, 0, Qt.AlignmentFlag.AlignVCenter)
        plots.addWidget(self.second, 0, 1, Qt.AlignmentFlag.AlignLeft)
        plots.addLayout(self._loss_place, 1, 0)
        plots.addLayout(self._second_place, 1, 1)
        plots.setColumnStretch(0, 3)
        plots.setColumnStretch(1, 2)
        plots.setRowStretch(1, 1)
        self._curves = QWidget()
        self._curves.setLayout(plots)
        plots.setContentsMargins(0, 0, 0, 0)
        self._curves.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = self.column
        column.setSpacing(SPACE_4)
        column.addWidget(self.state)
        column.addWidget(self.progress)
        column.addWidget(self.buttons)
        column.addWidget(self.failure)
        column.addWidget(self.figures)
        column.addWidget(self._curves, 1)
        column.addWidget(self.worst)
        column.addWidget(self.notes)
        below = QHBoxLayout()
        below.addWidget(self.show_log)
        below.addStretch(1)
        column.addLayout(below)
        column.addWidget(self.log)
        column.addStretch(0)  # takes the room of curves that are not shown

    def _make_plots(self) -> None:
        """matplotlib is loaded here, when the first curve is to be seen."""
        if self._plots:
            return
        from mobileiqa_gui.training.plots import AgreementPlot, LossPlot, RatePlot

        self._plots = {"loss": LossPlot(), "agreement": AgreementPlot(), "rate": RatePlot()}
        self._loss_place.addWidget(self._plots["loss"])
        for key in ("agreement", "rate"):
            self._second_place.addWidget(self._plots[key])
            self._plots[key].setVisible(key == self.second.choice())
        self._plots["loss"].setAccessibleName(self.tr("Loss over the epochs"))

    # --- following -----------------------------------------------------------------------------

    def follow(self, follower: RunFollower | None, number: int = 1, count: int = 1) -> None:
        """Show this run, or none; it is the `number`-th of `count` that belong together."""
        self.lead.setVisible(count > 1)
        self.lead.setText(
            self.tr("Run 1 of 2: the student follows by itself once its teacher is done")
            if number < count
            else self.tr("Run {number} of {count}").format(number=number, count=count)
        )
        self._follower = follower
        self._told = follower.state if follower is not None else None
        self._is_stale = self._curves_stale = True
        if follower is not None:
            follower.changed.connect(self._mark)
            follower.curves_changed.connect(self._mark_curves)
            follower.failed.connect(self.notes.setText)
            self.title.setText(name_of(follower.paths))
        self._redraw()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._make_plots()
        self._is_stale = self._curves_stale = True
        self._redraw()

    def _mark(self) -> None:
        self._is_stale = True
        follower = self._follower
        if follower is None or follower.state is self._told:
            return
        self._told = follower.state
        if follower.state in _READ_OUT:
            announce(self, f"{name_of(follower.paths)}: {_state_of(follower)}")

    def _mark_curves(self) -> None:
        self._curves_stale = True

    def _press(self, key: Button) -> None:
        follower = self._follower
        if follower is None:
            return
        if key is Button.CANCEL and follower.timeline.epochs:
            self._ask_before_discarding(follower)
        else:
            self._do(follower, key)

    def _do(self, follower: RunFollower, key: Button) -> None:
        follower.press(key)
        self._is_stale = True
        self._redraw()

    def _ask_before_discarding(self, follower: RunFollower) -> None:
        epochs = len(follower.timeline.epochs)
        question = self.question = ask_before_discarding(epochs, self)
        question.accepted.connect(lambda: self._do(follower, Button.CANCEL))
        question.open()

    def _choose_second(self, key: str) -> None:
        for name in ("agreement", "rate"):
            if name in self._plots:
                self._plots[name].setVisible(name == key)

    def _toggle_log(self) -> None:
        shown = not self.log.isVisible()
        self.log.setVisible(shown)
        self.show_log.setText(self.tr("Hide the log") if shown else self.tr("Show the log"))
        self._is_stale = True
        if shown:  # once the page has grown by it
            QTimer.singleShot(REDRAW_MS, lambda: self.area.ensureWidgetVisible(self.log))

    # --- showing -------------------------------------------------------------------------------

    def _redraw(self) -> None:
        follower = self._follower
        if follower is None or not self.isVisible():
            return
        self._ticks += 1
        if self._curves_stale and self._plots and self._ticks % CURVES_EVERY <= 1:
            self._curves_stale = False
            for plot in self._plots.values():
                plot.show_timeline(follower.timeline)
        if not self._is_stale:
            return
        self._is_stale = False
        self.buttons.offer(follower.buttons)
        self.state.setText(_state_of(follower))
        self._show_progress(follower)
        self.figures.show_timeline(follower.timeline, is_live=follower.is_live)
        if follower.timeline.has_probes:
            self.second.button("agreement").setText(self.tr("Faults"))
        self.failure.show_failure(follower)
        nothing = follower.state is RunState.FAILED and not follower.timeline.points
        self._curves.setVisible(not nothing)
        self.worst.show_worst(follower.timeline.worst)
        self.notes.setText("\n".join(follower.timeline.warnings[-3:]))
        self.notes.setVisible(bool(self.notes.text()))
        if self.log.isVisible():
            self._show_log(follower)

    def _show_progress(self, follower: RunFollower) -> None:
        progress = follower.timeline.progress
        self.progress.setVisible(follower.is_live)
        if progress is None or not progress.total or follower.timeline.stage != progress.stage:
            show_busy(self.progress)
        elif progress.stage == "training" and progress.epochs:
            done, total = follower.timeline.steps_of_all(progress)
            self.progress.setRange(0, total)
            self.progress.setValue(done)
        else:
            self.progress.setRange(0, progress.total)
            self.progress.setValue(progress.done)

    def _show_log(self, follower: RunFollower) -> None:
        text = follower.log_text()
        if self.log.toPlainText() != text:
            self.log.setPlainText(text)
            bar = self.log.verticalScrollBar()
            bar.setValue(bar.maximum())


def _state_of(follower: RunFollower) -> str:
    return state_in_words(follower.state, follower.wish, follower.status, follower.timeline)
