"""One start, for `benchmarks.startup`: opens a window and says when it was painted.

    python -m benchmarks.first_paint app|bare

`app` goes through the program's front door, `bare` is a main window with a label. Prints one line
of JSON after the first painting and ends.
"""

from __future__ import annotations

import json
import sys
import time

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

HEAVY = ("torch", "torchvision", "timm", "matplotlib", "scipy", "onnx", "onnxruntime")


class FirstPaint(QObject):
    """Says so once when a main window has been painted, then closes it."""

    _begun = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._begun.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """All widgets of a window are painted before the queued signal arrives."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow):
            self._app.removeEventFilter(self)
            self._begun.emit()
        return False

    def _tell(self) -> None:
        loaded = [name for name in HEAVY if name in sys.modules]
        figures = {"loaded": loaded, "cpu_s": time.process_time()}
        sys.stdout.write(json.dumps(figures) + "\n")
        sys.stdout.flush()
        QApplication.closeAllWindows()


def run(what: str) -> int:
    """Open the window `what`; gives the exit status."""
    app = QApplication(["mobileiqa"])
    paint = FirstPaint(app)  # noqa: F841
    if what == "app":
        import main as program

        return program.main([])
    window = QMainWindow()
    window.setCentralWidget(QLabel("MobileIQA"))
    window.resize(1440, 900)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(run(sys.argv[1]))
