"""Programming errors: into the log, and into a dialog with a report to copy."""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.places import data_folder
from mobileiqa_gui.theme import set_role, text_scale
from mobileiqa_gui.theme.tokens import SPACE_2, SPACE_3, SPACE_4, SPACE_6

_log = logging.getLogger(__name__)

LOG_BYTES = 2**20


def log_path() -> Path:
    """Where the log is."""
    return data_folder() / "mobileiqa.log"


def start_log() -> None:
    """Writes warnings and errors of the whole program to the log file, if that may be written."""
    try:
        log_path().parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            log_path(), maxBytes=LOG_BYTES, backupCount=1, encoding="utf-8"
        )
    except OSError:  # the window says so (workers.shared_catalogue)
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)


def report_of(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """What a person can send to those who mend it: versions and where it happened."""
    # Looking a version up reads files of packages: not while the window starts.
    from core.installation import installed_version

    lines = [
        f"MobileIQA {installed_version()}, Python {platform.python_version()}, "
        f"PySide6 {pyside_version}",
        platform.platform(),
        "",
        "".join(traceback.format_exception(kind, error, trace)),
    ]
    return "\n".join(lines)


class CrashReporter(QObject):
    """Catches what nobody caught, in any thread. One dialog at a time."""

    _reported = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dialog: CrashDialog | None = None
        self._reported.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        sys.excepthook = self._caught
        threading.excepthook = lambda args: self._caught(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )

    def _caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        report = report_of(kind, error, trace)
        _log.error("Unexpected error\n%s", report)
        self._reported.emit(report)

    @Slot(str)
    def _show(self, report: str) -> None:
        if self._dialog is None:
            self._dialog = CrashDialog(report)
            self._dialog.finished.connect(self._forget)
            self._dialog.show()

    def _forget(self) -> None:
        self._dialog = None


class CrashDialog(QDialog):
    """Says what happened and offers the report."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.report = report
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_4)
        column.setSpacing(SPACE_3)
        title = QLabel(self.tr("Something went wrong"), self)
        set_role(title, "title")
        text = QLabel(
            self.tr(
                "This is a fault in the app, not in your photos; they were not touched. You can go "
                "on. The report below helps to mend it; it is also in the log file\n{path}"
            ).format(path=log_path()),
            self,
        )
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        shown = QPlainTextEdit(report, self)
        shown.setReadOnly(True)
        shown.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        shown.setAccessibleName(self.tr("Report"))
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_2)
        copy = QPushButton(self.tr("Copy the report"), self)
        copy.clicked.connect(lambda: QApplication.clipboard().setText(self.report))
        close = QPushButton(self.tr("Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.close)
        buttons.addStretch(1)
        buttons.addWidget(copy)
        buttons.addWidget(close)
        for widget in (title, text):
            column.addWidget(widget)
        column.addWidget(shown, 1)
        column.addLayout(buttons)
        self.resize(QSize(640, 420) * text_scale())
