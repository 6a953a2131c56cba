"""The data page with its real child process on real folders."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt

from mobileiqa_gui.training.draft import Draft
from mobileiqa_gui.training.pages.data import DataPage
from mobileiqa_gui.workers.tasks import Tasks

PATIENCE_MS = 60_000


@pytest.fixture
def page(qtbot) -> Iterator[DataPage]:
    tasks = Tasks()
    made = DataPage(tasks)
    qtbot.addWidget(made)
    made.drafts = []
    made.changed.connect(made.drafts.append)
    made.show_draft(Draft())
    made.show()
    yield made
    made.close_work()
    tasks.close()


def look_at(page: DataPage, folder: Path, qtbot) -> None:
    page.choose_folder(folder)
    qtbot.waitUntil(lambda: not page.view.is_waiting, timeout=PATIENCE_MS)


def test_a_table_is_shown_as_a_person_sees_it(page, data_set, qtbot):
    look_at(page, data_set("my photos ü"), qtbot)
    assert page.facts.text().startswith("24 photos · labels 1 to 5, higher is better")
    assert [photo.path.name for photo in page.lowest.photos][:2] == ["photo 00.jpg", "photo 01.jpg"]
    assert [photo.path.name for photo in page.highest.photos][:1] == ["photo 23.jpg"]
    assert page.lowest.photos[0].caption == "1.08"
    assert page.state.text() == "Nothing is wrong with these photos and labels."
    assert "to learn from" in page.parts.text()
    assert page.draft.data_fits
    assert page.draft.photos == 24
    assert page.troubles.isHidden()


def test_broken_photos_block_until_they_are_left_out(page, data_set, qtbot):
    look_at(page, data_set(broken=2), qtbot)
    assert not page.draft.data_fits
    assert "2 things must be put right" in page.state.text()
    assert page.troubles.list.count() == 2
    shown = page.troubles.list.item(0).data(Qt.ItemDataRole.UserRole)
    assert Path(shown).name == "photo 00.jpg"
    page.troubles.leave_out.click()
    qtbot.waitUntil(lambda: not page.view.is_waiting, timeout=PATIENCE_MS)
    assert page.draft.declared["exclude"] == ["photo 00.jpg", "photo 01.jpg"]
    assert page.draft.data_fits
    assert page.draft.photos == 22


def test_another_column_and_range_can_be_declared(page, data_set, qtbot):
    folder = data_set()
    lines = (folder / "labels.csv").read_text().splitlines()
    twice = [f"{line},{'grade' if n == 0 else 7}" for n, line in enumerate(lines)]
    (folder / "labels.csv").write_text("\n".join(twice) + "\n")
    look_at(page, folder, qtbot)
    page.table.label.setCurrentText("grade")
    page.table.low.setText("0")
    page.table.high.setText("10")
    page.table.apply.click()
    qtbot.waitUntil(lambda: not page.view.is_waiting, timeout=PATIENCE_MS)
    assert "labels 0 to 10" in page.facts.text()
    assert "1 thing must be put right" in page.state.text()  # all labels are equal
    assert not page.draft.data_fits


def test_a_wrong_column_is_refused_with_its_line(page, data_set, qtbot):
    look_at(page, data_set(), qtbot)
    page.table.label.setCurrentText("name")
    page.table.apply.click()
    qtbot.waitUntil(lambda: not page.view.is_waiting, timeout=PATIENCE_MS)
    assert "Line 2" in page.state.text()
    assert not page.draft.data_fits


def test_a_folder_of_photos_alone_says_what_is_needed(page, tmp_path, qtbot):
    (tmp_path / "plain").mkdir()
    Image.new("RGB", (80, 80)).save(tmp_path / "plain" / "a.jpg")
    look_at(page, tmp_path / "plain", qtbot)
    assert "CSV file" in page.state.text()
    look_at(page, tmp_path / "missing", qtbot)
    assert "no such folder" in page.state.text()


def test_another_folder_forgets_what_was_chosen_for_the_first(page, data_set, qtbot):
    look_at(page, data_set(broken=1), qtbot)
    page.troubles.leave_out.click()
    qtbot.waitUntil(lambda: not page.view.is_waiting, timeout=PATIENCE_MS)
    look_at(page, data_set("other", photos=12), qtbot)
    assert page.draft.declared == {}
    assert page.draft.photos == 12
