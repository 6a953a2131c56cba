"""The training window: steps at the left, one page at the right, Back and Next below."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.errors import RunError
from mobileiqa_gui.core_sentences import of_core
from mobileiqa_gui.guide.places import HELP
from mobileiqa_gui.screen.fitting import first_size, least_size
from mobileiqa_gui.spoken import announce
from mobileiqa_gui.theme import set_surface
from mobileiqa_gui.theme.tokens import SPACE_2, SPACE_3, SPACE_4
from mobileiqa_gui.training.again import draft_of
from mobileiqa_gui.training.conductor import Conductor
from mobileiqa_gui.training.deploying import deploy
from mobileiqa_gui.training.draft import Draft, load_draft, save_draft
from mobileiqa_gui.training.pages.data import DataPage
from mobileiqa_gui.training.pages.history import HistoryPage
from mobileiqa_gui.training.pages.page import Page
from mobileiqa_gui.training.pages.photos import PhotosPage
from mobileiqa_gui.training.pages.result import ResultPage
from mobileiqa_gui.training.pages.review import ReviewPage
from mobileiqa_gui.training.pages.run import RunPage
from mobileiqa_gui.training.pages.student import StudentPage
from mobileiqa_gui.training.pages.teacher import TeacherPage
from mobileiqa_gui.training.pages.what import WhatPage
from mobileiqa_gui.training.results import scores
from mobileiqa_gui.training.run_state import RunState
from mobileiqa_gui.training.step_list import StepList
from mobileiqa_gui.training.widgets import button, label, line
from mobileiqa_gui.training.wizard import (
    CHOOSING,
    Step,
    following,
    missing,
    preceding,
    reachable,
    views,
)
from mobileiqa_gui.workers.tasks import Tasks
from training.interface import RunPaths, RunSummary, read_about, read_config, read_result

SMALLEST = (1000, 560)  # the result's plot beside its photos is the widest
USUAL = (1120, 760)
SAVE_AFTER_MS = 400


class TrainingWindow(QWidget):
    """`model_wanted(path)` when a trained model is to score; `photo_wanted(path)` when a photo is
    to be seen in the app."""

    model_wanted = Signal(object)
    photo_wanted = Signal(object)

    def __init__(self, conductor: Conductor, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setProperty(HELP, "training")
        self.setWindowTitle(self.tr("Train a model"))
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        self.draft = load_draft()
        self.step: Step | None = Step.WHAT
        self._tasks, self.conductor = tasks, conductor
        self._obstacle = ""
        self.data, self.review = DataPage(tasks), ReviewPage()
        self.teacher, self.run, self.result = TeacherPage(), RunPage(tasks), ResultPage(tasks)
        self.pages: dict[Step, Page] = {
            Step.WHAT: WhatPage(),
            Step.DATA: self.data,
            Step.TEACHER: self.teacher,
            Step.STUDENT: StudentPage(),
            Step.REVIEW: self.review,
            Step.RUN: self.run,
            Step.RESULT: self.result,
        }
        self.photos = PhotosPage(tasks)
        self.history = HistoryPage(tasks)
        self.steps = StepList(self)
        self.stack = QStackedWidget(self)
        self.back = button(self.tr("Back"))
        self.next = button(self.tr("Next"))
        self.next.setDefault(True)
        self.why_not = label("", "secondary")
        self._save_timer = QTimer(self)
        self._save_timer.setSingleShot(True)
        self._save_timer.setInterval(SAVE_AFTER_MS)
        self._save_timer.timeout.connect(lambda: save_draft(self.draft))
        self._lay_out()
        self._connect()
        self.history.reload()
        self._take_follower()
        self.go(self._first_step())

    # --- building ------------------------------------------------------------------------------

    def fit_screen(self, room: tuple[int, int]) -> None:
        """No larger than a screen with so much room (width, height) shows."""
        self.setMinimumSize(*least_size(SMALLEST, room))
        self.resize(*first_size(USUAL, room))

    def _lay_out(self) -> None:
        set_surface(self, "window")
        for page in (*self.pages.values(), self.photos, self.history):
            self.stack.addWidget(page)
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
        foot.setSpacing(SPACE_2)
        foot.addWidget(self.why_not, 1)
        foot.addWidget(self.back)
        foot.addWidget(self.next)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.stack, 1)
        right.addWidget(line())
        right.addLayout(foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.steps)
        whole.addLayout(right, 1)

    def _connect(self) -> None:
        for page in (*self.pages.values(), self.photos):
            page.changed.connect(self._take_draft)
        self.steps.chosen.connect(self.go)
        self.steps.runs_wanted.connect(self.show_history)
        self.back.clicked.connect(self._go_back)
        self.next.clicked.connect(self.go_next)
        self.review.fits_changed.connect(self._take_obstacle)
        self.data.photo_wanted.connect(self.photo_wanted)
        self.run.photo_wanted.connect(self.photo_wanted)
        self.result.photo_wanted.connect(self.photo_wanted)
        self.result.model_wanted.connect(self.model_wanted)
        self.result.again_wanted.connect(self._again)
        self.conductor.follower_changed.connect(self._take_follower)
        self.conductor.finished.connect(self._run_finished)
        self.conductor.failed.connect(self._tell)
        history = self.history
        history.listed.connect(self.teacher.show_runs)
        history.open_wanted.connect(lambda run: self._open_run(run, go_on=False))
        history.continue_wanted.connect(lambda run: self._open_run(run, go_on=True))
        history.use_wanted.connect(self._use_run)
        history.again_wanted.connect(self._again)
        history.trashed.connect(self.conductor.forget)

    # --- going about ---------------------------------------------------------------------------

    def _first_step(self) -> Step:
        follower = self.conductor.follower
        if follower is not None and follower.state is not RunState.FINISHED:
            return Step.RUN
        try:
            wanted = Step(self.draft.step)
        except ValueError:
            wanted = Step.WHAT
        open_steps = self._open_steps()
        if wanted is Step.REVIEW and Step.RESULT in open_steps:
            return Step.RESULT  # what was started from there is done
        return wanted if wanted in open_steps else Step.WHAT

    def _open_steps(self) -> frozenset[Step]:
        follower = self.conductor.follower
        has_result = follower is not None and follower.paths.result.is_file()
        return reachable(self.draft, has_run=follower is not None, has_result=has_result)

    def go(self, step: Step) -> None:
        """Open a page."""
        before = self.step
        self.step = step
        page = self._page_of(step)
        if before is Step.REVIEW and step is not Step.REVIEW:
            self.review.close_work()
        self._obstacle = ""
        if step in CHOOSING:
            self._take_draft(replace(self.draft, step=step.value))
        page.show_draft(self.draft)
        if step is Step.RESULT and self.conductor.follower is not None:
            self.result.show_run(self.conductor.follower.paths)
        self.stack.setCurrentWidget(page)
        self._show()
        if self.next.isEnabled() and not self.next.isHidden():
            self.next.setFocus()
        elif page is self.photos:
            self.photos.focus_first()
        elif step is Step.DATA:
            self.data.focus_first()
        elif step is Step.RESULT:
            self.result.use.setFocus()
        else:
            self.setFocus()

    def _page_of(self, step: Step) -> Page:
        if step is Step.DATA and self.draft.goal == "unlabelled":
            return self.photos
        return self.pages[step]

    def show_history(self) -> None:
        """Open the list of all runs."""
        self.step = None
        self.review.close_work()
        self.stack.setCurrentWidget(self.history)
        self.history.reload()
        self._show()

    def go_next(self) -> None:
        """What Enter does: on to the next page; on the last choosing page, start."""
        if self.step is None or not self.next.isEnabled():
            return
        if self.step is Step.REVIEW:
            if self.conductor.start(self.draft):
                self.go(Step.RUN)
            return
        after = following(self.step, self.draft)
        if after is not None:
            self.go(after)

    def _go_back(self) -> None:
        if self.step is Step.RESULT and self.result.close_photo():
            return
        before = preceding(self.step, self.draft) if self.step is not None else None
        if before is not None:
            self.go(before)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_next()
            return
        super().keyPressEvent(event)

    # --- news ----------------------------------------------------------------------------------

    def _take_draft(self, draft: Draft) -> None:
        self.draft = draft
        self._save_timer.start()
        self._show()

    def _take_obstacle(self, reason: str) -> None:
        self._obstacle = reason
        self._show()

    def _take_follower(self) -> None:
        follower = self.conductor.follower
        runs = [run.folder for run in self.conductor.runs]
        at = runs.index(follower.paths.folder) if follower is not None else 0
        self.run.follow(follower, at + 1, len(runs))
        if follower is not None:
            follower.ended.connect(lambda _state: self._show())
        elif self.step in (Step.RUN, Step.RESULT):
            self.go(Step.WHAT)
        self._show()

    def _run_finished(self, _paths: RunPaths) -> None:
        self.history.reload()
        if self.step is Step.RUN:
            self.go(Step.RESULT)
        else:
            self._show()

    def _open_run(self, run: RunSummary, *, go_on: bool) -> None:
        if not self.conductor.show(run.paths, go_on=go_on):
            return
        finished = run.paths.result.is_file() and not go_on
        self.go(Step.RESULT if finished else Step.RUN)

    def _again(self, paths: RunPaths) -> None:
        """The wizard as this run was made, at the page of its settings."""
        try:
            draft = draft_of(read_config(paths), read_about(paths).name)
        except RunError as error:
            self.history.tell(of_core(error.message))
            self.result.said.setText(of_core(error.message))
            return
        self._take_draft(draft)
        self.go(Step(draft.step))

    def _use_run(self, run: RunSummary, bundle: str) -> None:
        def done(path: Path, name: str) -> None:
            if not scores(read_result(run.paths.result)):
                text = self.tr("{name} is installed: ratings can be fitted to its features.")
                self.history.tell(text.format(name=name))
                return
            text = self.tr("{name} is installed and scores from now on.")
            self.history.tell(text.format(name=name))
            self.model_wanted.emit(path)

        deploy(self._tasks, run.paths, bundle, done, self.history.tell)

    def _tell(self, text: str) -> None:
        self.why_not.setText(text)
        announce(self, text)

    # --- showing -------------------------------------------------------------------------------

    def _show(self) -> None:
        open_steps = self._open_steps()
        shown = self.step if self.step is not None else Step.WHAT
        self.steps.show_steps(views(self.draft, shown, open_steps), self.step)
        if self.step is None:
            self.back.hide()
            self.next.hide()
            self.why_not.setText("")
            return
        self.back.setVisible(preceding(self.step, self.draft) is not None)
        reason = self._obstacle or missing(self.step, self.draft)
        after = following(self.step, self.draft)
        if self.step is Step.RUN:
            self.next.setVisible(Step.RESULT in open_steps)
            reason = ""
        else:
            self.next.setVisible(after is not None)
        self.next.setText(
            self.tr("Start training") if self.step is Step.REVIEW else self.tr("Next")
        )
        busy = self.step is Step.REVIEW and self.conductor.is_live
        if busy:
            reason = self.tr("A run is going on; pause or stop it first.")
        if reason and self.next.hasFocus():
            self.setFocus()  # Qt would hand it to the first step
        self.next.setEnabled(not reason)
        self.why_not.setText("" if self.step is Step.DATA and not self.draft.folder else reason)

    # --- the end -------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window closes; a run goes on, and the app still follows it."""
        self._save_timer.stop()
        save_draft(self.draft)
        self.data.close_work()
        self.photos.close_work()
        self.review.close_work()
        self.result.close_work()
        event.accept()
