"""What is going to happen, what it costs, and the same as a file and a command."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit, QProgressBar

from core.errors import RunError, reason_of
from core.files import write_result
from mobileiqa_gui.core_sentences import of_core
from mobileiqa_gui.theme import Segment, Segments, set_surface
from mobileiqa_gui.theme.motion import show_busy
from mobileiqa_gui.theme.tokens import SPACE_2
from mobileiqa_gui.training.draft import Draft, Role, command_line, run_config
from mobileiqa_gui.training.line_process import LineProcess
from mobileiqa_gui.training.pages.machine import MachinePanel
from mobileiqa_gui.training.pages.page import Page
from mobileiqa_gui.training.plan_wording import plan_in_words
from mobileiqa_gui.training.widgets import button, heading, label, row
from mobileiqa_gui.training.wording import (
    estimate_in_words,
    estimate_warnings,
    sureness_in_words,
)
from training.interface import Estimate, RunConfig, dry_run_command, to_toml


class ReviewPage(Page):
    """`fits_changed(reason)`: why the run cannot start, empty where it can."""

    fits_changed = Signal(str)

    def __init__(self) -> None:
        super().__init__("", "")
        self.title.setText(self.tr("This is what will happen"))
        self._configs: dict[Role, RunConfig] = {}
        self._estimates: list[Estimate] = []
        self._measured: tuple[str, ...] = ()
        self._queue: list[RunConfig] = []
        self._scratch: tempfile.TemporaryDirectory[str] | None = None
        self._process = LineProcess(self)
        self._process.said.connect(self._hear)
        self._process.ended.connect(self._ended)
        self.sentences = [label("") for _ in range(3)]
        self.estimate, self.sureness = label("", "strong"), label("", "secondary")
        self.warnings = label("", "secondary")
        self.machine = MachinePanel()
        self.machine.changed.connect(self._choose_machine)
        self.progress = QProgressBar()
        show_busy(self.progress)
        self.progress.setTextVisible(False)
        self.which = Segments()
        self.which.chosen.connect(lambda _key: self._show_config())
        self.config = self._code(self.tr("Configuration"), 200)
        self.command = self._code(self.tr("Command"), 44)
        self.copy = button(self.tr("Copy"), self.tr("Copy the configuration"))
        self.copy.clicked.connect(lambda: _to_clipboard(self.config.toPlainText()))
        self.save = button(self.tr("Save as"), self.tr("Keep the configuration in a file"))
        self.save.clicked.connect(self._save)
        self.copy_command = button(self.tr("Copy"), self.tr("Copy the command"))
        self.copy_command.clicked.connect(lambda: _to_clipboard(self.command.toPlainText()))
        self._lay_out()

    def show_draft(self, draft: Draft) -> None:
        super().show_draft(draft)
        self.machine.show_draft(draft)
        reason = ""
        try:
            self._configs = {role: run_config(draft, role) for role in draft.roles}
            for shown, text in zip(
                self.sentences, plan_in_words(draft, list(self._configs.values())), strict=True
            ):
                shown.setText(text)
        except RunError as error:
            self._configs, reason = {}, of_core(error.message)
        texts: dict[Role, str] = {"teacher": self.tr("Teacher"), "student": self.tr("Student")}
        keys = tuple(self._configs)
        if self.which.keys() != keys:
            self.which.set_segments([Segment(role, texts[role]) for role in keys])
            self.which.choose(keys[0] if keys else None)
        self.which.setVisible(len(keys) > 1)
        self._show_config()
        if reason:
            self.estimate.setText(reason)
            self.fits_changed.emit(reason)
        else:
            self._measure()

    def _choose_machine(self, draft: Draft) -> None:
        self.change(draft)
        self.show_draft(draft)

    def close_work(self) -> None:
        """End the dry run that is under way."""
        self._process.end()
        self._queue = []
        if not self._estimates:
            self._measured = ()
        self._drop_scratch()

    def _lay_out(self) -> None:
        column = self.column
        for sentence in self.sentences:
            column.addWidget(sentence)
        column.addWidget(self.machine)
        column.addWidget(heading(self.tr("What it costs")))
        for each in (self.estimate, self.progress, self.sureness, self.warnings):
            column.addWidget(each)
        column.addWidget(heading(self.tr("Configuration")))
        column.addLayout(row(self.which, self.copy, self.save))
        column.addWidget(self.config)
        column.addWidget(heading(self.tr("The same from the command line")))
        column.addWidget(self.command)
        column.addLayout(row(self.copy_command))
        column.addStretch(1)

    def _code(self, name: str, height: int) -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setReadOnly(True)
        made.setAccessibleName(name)
        made.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        made.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        made.setTabChangesFocus(True)
        made.setFixedHeight(height)
        set_surface(made, "field")
        made.document().setDocumentMargin(SPACE_2)
        return made

    def _show_config(self) -> None:
        role = self.which.choice() or next(iter(self._configs), "")
        config = next((c for r, c in self._configs.items() if r == role), None)
        text = to_toml(config) if config is not None else ""
        if self.config.toPlainText() != text:
            self.config.setPlainText(text)
        self.command.setPlainText(command_line(list(self._configs), self.draft.goal))

    def _save(self) -> None:
        role = self.which.choice() or next(iter(self._configs), "run")
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save the configuration"),
            str(Path.home() / f"{role}.toml"),
            self.tr("Configurations (*.toml)"),
        )
        if chosen:
            try:
                write_result(Path(chosen), self.config.toPlainText().encode())
            except OSError as error:
                text = self.tr("{path} cannot be written ({reason}).")
                self.warnings.setText(text.format(path=chosen, reason=of_core(reason_of(error))))
                self.warnings.show()

    # --- the dry run ---------------------------------------------------------------------------

    def _measure(self) -> None:
        wanted = tuple(to_toml(config) for config in self._configs.values())
        if wanted == self._measured:
            return
        self._measured = wanted
        self._estimates = []
        self._queue = list(self._configs.values())
        self._drop_scratch()
        self._scratch = tempfile.TemporaryDirectory(prefix="mobileiqa-")
        self.estimate.setText(
            self.tr("Fetching the weights and trying a few steps, to tell what it costs")
        )
        for each in (self.sureness, self.warnings):
            each.hide()
        self.progress.show()
        self.fits_changed.emit("")
        self._next()

    def _next(self) -> None:
        if not self._queue or self._scratch is None:
            self._tell()
            return
        path = Path(self._scratch.name) / f"{len(self._queue)}.toml"
        path.write_text(to_toml(self._queue.pop(0)), encoding="utf-8")
        self._process.start(dry_run_command(path))

    def _hear(self, line: str) -> None:
        try:
            found = Estimate.from_json(line)
        except RunError:
            return
        self._estimates.append(found)
        self.machine.show_devices(found.devices)

    def _ended(self, code: int, errors: str) -> None:
        if code:
            self.progress.hide()
            self._drop_scratch()
            self._queue, self._measured = [], ()
            reason = errors.splitlines()[-1] if errors else f"code {code}"
            self.estimate.setText(self.tr("It cannot start like this."))
            self.warnings.setText(reason)
            self.warnings.show()
            self.fits_changed.emit(reason)
            return
        self._next()

    def _drop_scratch(self) -> None:
        if self._scratch is not None:
            self._scratch.cleanup()
            self._scratch = None

    def _tell(self) -> None:
        self.progress.hide()
        self._drop_scratch()
        if not self._estimates:
            self.estimate.setText(self.tr("The costs could not be told."))
            return
        self.estimate.setText(_capital(estimate_in_words(self._estimates)))
        self.sureness.setText(sureness_in_words(self._estimates))
        self.sureness.setVisible(bool(self.sureness.text()))
        warnings = estimate_warnings(self._estimates)
        if len(self._configs) > 1:
            note = self.tr("The teacher's part in the student's steps is not counted yet.")
            warnings.append(note)
        self.warnings.setText("\n".join(warnings))
        self.warnings.setVisible(bool(warnings))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _to_clipboard(text: str) -> None:
    QApplication.clipboard().setText(text)
