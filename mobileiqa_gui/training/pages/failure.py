"""What is shown of a run that failed."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from mobileiqa_gui.theme import set_surface
from mobileiqa_gui.theme.tokens import SPACE_2
from mobileiqa_gui.training.follower import RunFollower
from mobileiqa_gui.training.report import report_of
from mobileiqa_gui.training.run_state import RunState
from mobileiqa_gui.training.widgets import button, label


class Failure(QWidget):
    """Why a run failed, what to do, the last lines of its log, and a report to copy."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = ""
        self.advice = label("")
        self.lines = QPlainTextEdit()
        self.lines.setReadOnly(True)
        self.lines.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.lines.setAccessibleName(self.tr("The last lines of the log"))
        self.lines.setFixedHeight(120)
        set_surface(self.lines, "field")
        self.copy = button(self.tr("Copy the report"), self.tr("Reason, settings and log"))
        self.copy.clicked.connect(lambda: QApplication.clipboard().setText(self._report))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        for each in (self.advice, self.lines):
            column.addWidget(each)
        below = QHBoxLayout()
        below.addWidget(self.copy)
        below.addStretch(1)
        column.addLayout(below)
        self.hide()

    def show_failure(self, follower: RunFollower) -> None:
        """Show it where the run has failed."""
        failed = follower.state is RunState.FAILED
        if failed and self.isHidden():
            log = follower.log_text()
            self._report = report_of(follower.paths, follower.status, follower.timeline, log)
            if follower.status.resumable:
                advice = self.tr("Resume goes on at the last checkpoint.")
            elif not follower.paths.folder.exists():
                advice = self.tr("Nothing of it is left to go on with; go back to start another.")
            else:
                advice = self.tr("Go back to change what is named above, then start again.")
            self.advice.setText(advice)
            self.lines.setPlainText("\n".join(log.splitlines()[-12:]))
            self.lines.setVisible(bool(log))
            bar = self.lines.verticalScrollBar()
            bar.setValue(bar.maximum())
        self.setVisible(failed)
