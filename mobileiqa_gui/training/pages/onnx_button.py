"""A run's model as one plain ONNX file, written by a process of its own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from mobileiqa_gui.training.line_process import LineProcess
from training.interface import onnx_command


class OnnxButton(QPushButton):
    """`said(sentence)` while it is written and when it lies there, or why it does not."""

    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("Write an ONNX file"))
        self.setToolTip(
            self.tr("For other programs: a picture in, its score out, beside the model file")
        )
        self.setAutoDefault(False)
        self._bundle: Path | None = None
        self._process = LineProcess(self)
        self._process.said.connect(self._written)
        self._process.ended.connect(self._ended)
        self.clicked.connect(self._write)

    def show_bundle(self, bundle: Path | None) -> None:
        """The model file that would be written so; None: there is none."""
        self._bundle = bundle
        self.setEnabled(bundle is not None)

    def close_work(self) -> None:
        """End the writing that is under way."""
        self._process.end()

    def _write(self) -> None:
        if self._bundle is not None:
            self.setEnabled(False)
            self.said.emit(self.tr("The ONNX file is written and compared with the model"))
            self._process.start(onnx_command(self._bundle))

    def _written(self, path: str) -> None:
        text = self.tr("{path}: the same scores. What is to be done before is in {name}.txt.")
        self.said.emit(text.format(path=path, name=Path(path).name))

    def _ended(self, code: int, errors: str) -> None:
        self.setEnabled(self._bundle is not None)
        if code:
            reason = errors.splitlines()[-1] if errors else f"code {code}"
            self.said.emit(self.tr("There is no ONNX file. {why}").format(why=reason))
