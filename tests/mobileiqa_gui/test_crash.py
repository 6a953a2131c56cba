"""A programming error is reported, and the app goes on."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication

from core.errors import PhotoError
from mobileiqa_gui.crash import CrashDialog, CrashReporter, report_of


def test_a_crash_is_reported_to_copy_and_logged_and_the_app_goes_on(qtbot, monkeypatch, caplog):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr("threading.excepthook", sys.excepthook)
    reporter = CrashReporter()
    reporter.install()
    try:
        raise PhotoError("for example", "a.jpg")
    except PhotoError as error:
        sys.excepthook(type(error), error, error.__traceback__)
        expected = report_of(type(error), error, error.__traceback__)
    dialog = None

    def shown() -> bool:
        nonlocal dialog
        dialogs = [w for w in QApplication.topLevelWidgets() if isinstance(w, CrashDialog)]
        dialog = dialogs[0] if dialogs else None
        return dialog is not None and dialog.isVisible()

    qtbot.waitUntil(shown)
    assert dialog.report == expected
    assert "PySide6" in expected
    assert "for example" in expected
    assert "for example" in caplog.text
    dialog.close()
