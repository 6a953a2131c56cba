"""Handing photos on in the real window: rejected ones removed, selected ones copied and moved."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from core.catalogue.catalogue import Catalogue
from core.catalogue.moves import write_plan
from core.handover.companions import gather
from core.handover.placing import put
from core.handover.plans import to_rejected
from core.marks.marks import Flag
from core.photos.scan import scan_folder
from mobileiqa_gui.handover.commands import COPY, MOVE, REMOVE_REJECTED
from mobileiqa_gui.handover.removal_dialog import RemovalDialog
from mobileiqa_gui.handover.transfer_dialog import TransferDialog
from tests.trash import own_trash

__all__ = ["own_trash"]

PATIENCE_MS = 60_000
CTRL = Qt.KeyboardModifier.ControlModifier
BESIDE = ("honey-bee.xmp", "honey-bee.NEF", "honey-bee.NEF.xmp", "honey-bee.MOV")


@pytest.fixture
def card(folder) -> Path:
    """Six photos, one of them a pair with companions."""
    for name in BESIDE:
        (folder / name).write_bytes(name.encode() * 999)
    return folder


@pytest.fixture
def window(open_window, card, qtbot):
    window = open_window(card)
    qtbot.waitUntil(lambda: window.bench.presenter.counts.total == 6, timeout=PATIENCE_MS)
    window.bench.scoring.stop()
    return window


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def dialog(kind: type[QDialog]) -> QDialog | None:
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    return found[0] if found else None


def reject(window, qtbot, *names: str) -> None:
    for name in names:
        path = window.bench.presenter.folder / name
        window.bench.photo_list.choose(path)
        window.centre.grid.show_current()
        qtbot.keyClick(window.centre.grid, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: not window.bench.operations._steps, timeout=PATIENCE_MS)


def ask(window, qtbot, kind: type[QDialog], act) -> QDialog:
    act()
    qtbot.waitUntil(lambda: dialog(kind) is not None, timeout=PATIENCE_MS)
    return dialog(kind)


def settled(window, qtbot, count: int) -> None:
    qtbot.waitUntil(lambda: window.bench.presenter.counts.total == count, timeout=PATIENCE_MS)


def test_rejected_photos_go_to_their_folder_and_come_back(window, card, qtbot):
    before = files(card)
    reject(window, qtbot, "honey-bee.jpg", "white-dog.jpg")
    asked = ask(
        window, qtbot, RemovalDialog, lambda: qtbot.keyClick(window.centre.grid, Qt.Key.Key_Delete)
    )
    table = asked.table
    assert [table.item(row, 0).text() for row in range(table.rowCount())] == [
        "honey-bee.jpg", "white-dog.jpg",
    ]  # fmt: skip
    assert set(table.item(0, 1).text().split(", ")) == set(BESIDE)
    asked.to_rejected.setChecked(True)
    assert asked.go.text() == "Move 2 photos"
    asked.go.click()
    settled(window, qtbot, 4)
    moved = {"honey-bee.jpg", "white-dog.jpg", *BESIDE}
    assert files(card) == {
        (f"Rejected/{name}" if name in moved else name): content for name, content in before.items()
    }
    assert window.status._said.text() == "2 photos moved to “Rejected”, Ctrl+Z"
    # Undone by its key: back, still rejected, and shown.
    window.activateWindow()  # Qt's offscreen platform does not give it back by itself
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_Z, CTRL)
    settled(window, qtbot, 6)
    assert files(card) == before
    qtbot.waitUntil(
        lambda: (
            {p.name for p in window.bench.presenter.selected} == {"honey-bee.jpg", "white-dog.jpg"}
        ),
        timeout=PATIENCE_MS,
    )
    # Still rejected; and the choice is remembered.
    presenter = window.bench.presenter
    qtbot.waitUntil(
        lambda: presenter.marks_of(card / "white-dog.jpg").flag is Flag.REJECT,
        timeout=PATIENCE_MS,
    )
    again = ask(window, qtbot, RemovalDialog, window.actions_of[REMOVE_REJECTED].trigger)
    assert again.to_rejected.isChecked()
    again.close()


def test_rejected_photos_go_to_the_trash_and_come_back(window, card, qtbot, own_trash):
    before = files(card)
    reject(window, qtbot, "white-dog.jpg")
    asked = ask(window, qtbot, RemovalDialog, window.actions_of[REMOVE_REJECTED].trigger)
    assert asked.to_trash.isChecked()
    asked.go.click()
    settled(window, qtbot, 5)
    assert [path.name for path in (own_trash / "files").iterdir()] == ["white-dog.jpg"]
    assert window.status._said.text() == "1 photo put into the trash, Ctrl+Z"
    window.bench.operations.undo()
    settled(window, qtbot, 6)
    assert files(card) == before


def test_without_rejected_photos_there_is_a_sentence(window, qtbot):
    window.actions_of[REMOVE_REJECTED].trigger()
    assert window.banner.text.text() == "No photo of this folder is rejected. X rejects one."
    assert dialog(RemovalDialog) is None


def test_cancelled_nothing_goes(window, card, qtbot):
    before = files(card)
    reject(window, qtbot, "white-dog.jpg")
    asked = ask(window, qtbot, RemovalDialog, window.actions_of[REMOVE_REJECTED].trigger)
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    assert files(card) == before


def test_selected_photos_are_copied_under_new_names(window, card, qtbot, tmp_path):
    before = files(card)
    out = tmp_path / "out"
    out.mkdir()
    window.bench.photo_list.select_all()
    asked = ask(window, qtbot, TransferDialog, window.actions_of[COPY].trigger)
    assert asked.go.text() == "Copy 6 photos"
    assert not asked.go.isEnabled()
    asked.folder.setText(str(out))
    assert asked.go.isEnabled()
    asked.template.setText("{nome}")
    assert asked.preview.text().startswith("There is no {nome}.")
    assert not asked.go.isEnabled()
    asked.template.setText("wedding-{counter:03}")
    assert asked.preview.text() == "wedding-001.jpg\nwedding-002.jpg\nwedding-003.jpg, …"
    asked.go.click()
    qtbot.waitUntil(lambda: window.status._said.text() == "6 photos copied to “out”, Ctrl+Z",
                    timeout=PATIENCE_MS)  # fmt: skip
    assert files(card) == before
    bee = 1 + [photo.name for photo in window.bench.presenter.photos].index("honey-bee.jpg")
    copied = {f"wedding-{bee:03}{name.removeprefix('honey-bee')}" for name in BESIDE}
    assert set(files(out)) == {f"wedding-{number:03}.jpg" for number in range(1, 7)} | copied


def test_selected_photos_are_moved_and_what_does_not_go_is_told(window, card, qtbot, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    window.bench.photo_list.select_all()
    asked = ask(window, qtbot, TransferDialog, window.actions_of[MOVE].trigger)
    asked.folder.setText(str(out))
    (card / "white-dog.jpg").unlink()
    asked.go.click()
    settled(window, qtbot, 0)
    assert len(files(out)) == 5 + len(BESIDE)
    assert window.banner.text.text() == ("1 photo stayed where it is. white-dog.jpg: It is gone.")


def test_what_a_killed_window_left_is_finished_at_the_next_start(open_window, card, qtbot):
    plan = to_rejected(gather(photo for photo in scan_folder(card) if photo.name[0] == "h"), card)
    with Catalogue.open() as catalogue, catalogue.ledger.change() as connection:
        write_plan(connection, plan, {}, "2026-11-27 10:00:00.000000")
    (card / "Rejected").mkdir()
    first = plan.groups[0][0]
    put(first.source, first.target)  # killed here
    window = open_window(card)
    qtbot.waitUntil(window.banner.isVisible, timeout=PATIENCE_MS)
    assert window.banner.text.text() == (
        "Moving or copying photos was cut off earlier. Now it is finished: 1 of 1."
    )
    settled(window, qtbot, 5)
    assert set(files(card / "Rejected")) == {"honey-bee.jpg", *BESIDE}
    qtbot.waitUntil(
        lambda: window.bench.operations.next_undo == "Move a photo to “Rejected”",
        timeout=PATIENCE_MS,
    )
    window.bench.operations.undo()
    settled(window, qtbot, 6)
    assert not (card / "Rejected").exists() or not files(card / "Rejected")
