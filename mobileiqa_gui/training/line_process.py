"""A child process that belongs to the window: its lines as they come, and its end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from mobileiqa_gui.training.child import HOME, child_environment

_WAIT_MS = 2_000


class LineProcess(QObject):
    """`said(line)` for each line on its standard output, then `ended(code, errors)`.

    One process at a time: `start` ends the one before, whose lines are not passed on any more.
    """

    said = Signal(str)
    ended = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._rest = b""
        self._errors = b""

    def start(self, command: Sequence[str]) -> None:
        """Start a command."""
        self.end()
        process = QProcess(self)
        environment = QProcessEnvironment()
        for name, value in child_environment().items():
            environment.insert(name, value)
        process.setProcessEnvironment(environment)
        process.setWorkingDirectory(str(HOME))
        process.readyReadStandardOutput.connect(self._read)
        process.readyReadStandardError.connect(self._read_errors)
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._went_wrong)
        self._process, self._rest, self._errors = process, b"", b""
        process.start(command[0], list(command[1:]))

    def end(self) -> None:
        """End the process, if one is under way; nothing more is heard of it."""
        process, self._process = self._process, None
        if process is None:
            return
        process.blockSignals(True)
        process.kill()
        process.waitForFinished(_WAIT_MS)
        process.deleteLater()

    def _read(self) -> None:
        if self._process is None:
            return
        self._rest += self._process.readAllStandardOutput().data()
        *lines, self._rest = self._rest.split(b"\n")
        for each in lines:
            if each.strip():
                self.said.emit(each.decode("utf-8", "replace"))

    def _read_errors(self) -> None:
        if self._process is not None:
            self._errors = (self._errors + self._process.readAllStandardError().data())[-16_384:]

    def _finished(self, code: int, _status: QProcess.ExitStatus) -> None:
        self._read()
        self._read_errors()
        self._leave(code)

    def _went_wrong(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and self._process is not None:
            self._errors = self._process.errorString().encode()
            self._leave(-1)

    def _leave(self, code: int) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
            self.ended.emit(code, self._errors.decode("utf-8", "replace").strip())
