"""Start the window."""

from __future__ import annotations

import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from mobileiqa_gui.theme import apply_theme
from mobileiqa_gui.theme.icons import app_icon

if TYPE_CHECKING:
    from mobileiqa_gui.window.main_window import MainWindow


def run(place: Path | None = None) -> int:
    """Open the window, at a folder, a photo or with a model file, else where one left off.

    Returns the exit status.
    """
    app = _application()

    from mobileiqa_gui.crash import CrashReporter, start_log
    from mobileiqa_gui.language import install
    from mobileiqa_gui.settings.session import Session

    refused = _carry_out_upkeep()
    start_log()
    reporter = CrashReporter(app)
    reporter.install()
    session = Session()
    install(app, session.language)
    app.setWindowIcon(app_icon())
    apply_theme(app, session.theme, scale=session.text_scale)

    from mobileiqa_gui.window.main_window import MainWindow

    window = MainWindow(session)
    room = window.screen().availableGeometry()
    window.fit_screen((room.width(), room.height()))
    window.show()
    if refused is not None:
        _tell(window, refused)
    QTimer.singleShot(0, lambda: window.open_first(place))
    # Ctrl+C in the terminal closes the window; Python sees the signal when it gets to run.
    signal.signal(signal.SIGINT, lambda *_: window.close())
    beat = QTimer()
    beat.start(500)
    beat.timeout.connect(lambda: None)
    return app.exec()


def _application() -> QApplication:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("mobileiqa")
    app.setApplicationDisplayName("MobileIQA")
    app.setDesktopFileName("mobileiqa")
    return app


def _tell(window: MainWindow, error: Exception) -> None:
    from mobileiqa_gui.core_sentences import of_error

    window.banner.tell(of_error(error))


def _carry_out_upkeep() -> Exception | None:
    """Moves or wipes what a person asked for in the settings, before anything of it is open.

    Returns an error where it could not be done.
    """
    from core.places import NEXT_START, data_folder

    if not (data_folder() / NEXT_START).exists():
        return None  # as a rule; what does it is not imported for the first picture
    from core.errors import OutputError
    from core.upkeep import carry_out

    try:
        carry_out()
    except OutputError as error:
        return error
    return None
