"""Contact sheets from the real window, with the shipped model's scores and heatmaps."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog

from core.marks.marks import MarkChange
from mobileiqa_gui.handover.commands import SHEET
from mobileiqa_gui.handover.sheet_dialog import SheetDialog

pytestmark = pytest.mark.usefixtures("scored_before")

PATIENCE_MS = 60_000


@pytest.fixture
def window(open_window, folder, wait_for_scores):
    (folder / "a <broken>.jpg").write_bytes(b"")
    made = open_window(folder)
    wait_for_scores(made, 7)
    made.bench.photo_list.select_all()
    return made


@pytest.fixture
def target(tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "chosen"), ""))
    return tmp_path / "chosen.html"


def ask(window) -> SheetDialog:
    window.actions_of[SHEET].trigger()
    (dialog,) = (w for w in QApplication.topLevelWidgets()
                 if isinstance(w, SheetDialog) and w.isVisible())  # fmt: skip
    return dialog


def test_a_sheet_with_heatmaps(window, target, folder, qtbot, monkeypatch):
    bee = window.bench.presenter.photo(folder / "honey-bee.jpg")
    window.bench.marking.mark([bee], MarkChange(stars=4))
    dialog = ask(window)
    assert dialog.title.text() == "photos"
    dialog.title.setText("Anna & Ben")
    dialog.maps.setChecked(True)
    dialog.go.click()
    assert window.status._task_stop.isVisible()
    qtbot.waitUntil(window.banner.isVisible, timeout=PATIENCE_MS)
    assert window.banner.text.text() == f"The contact sheet is in {target}."
    page = target.read_text("utf-8")
    assert page.count("<figure") == 7
    assert page.count("data:image/jpeg") == 12  # six photos with their maps
    assert "Anna &amp; Ben" in page
    assert "a &lt;broken&gt;.jpg" in page
    assert "★★★★☆" in page
    score = window.bench.presenter.assessment(bee.path).score
    assert f"<b>{score:.0f}</b>" in page
    assert not window.status._task_stop.isVisible()
    # The way to it.
    shown = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()) or True
    )
    window.banner._button.click()
    assert shown == [str(target)]


def test_a_sheet_that_is_stopped_is_not_written(window, target, qtbot):
    dialog = ask(window)
    dialog.maps.setChecked(True)
    dialog.go.click()
    window.status.task_stop_wanted.emit()
    assert window.banner.text.text() == "No contact sheet was written."
    assert "explaining" not in window.status.text.text()
    assert not target.exists()
    # And one without heatmaps is written at once.
    ask(window).go.click()
    qtbot.waitUntil(target.exists, timeout=PATIENCE_MS)
    assert target.read_text("utf-8").count("data:image/jpeg") == 6
