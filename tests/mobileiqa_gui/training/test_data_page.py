"""The data page with its real child process on real folders."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from mobileiqa_gui.training.draft import Draft
from mobileiqa_gui.training.pages.data import DataPage
from mobileiqa_gui.training.wizard import Step, missing
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
    assert page.parts.text() == "24 in five folds"  # two photos would choose the epoch
    assert page.draft.protocol == "folds"
    assert page.draft.data_fits
    assert page.draft.photos == 24


def test_ratings_of_several_people_are_shown_as_averaged(page, data_set, qtbot):
    folder = data_set("rated by two")
    labels = next(folder.glob("*.csv"))
    header, *lines = labels.read_text("utf-8-sig").splitlines()
    both = [f"{who},{line}" for line in lines for who in ("ann", "bob")]
    labels.write_text("\r".join([f"rater,{header}", *both]), encoding="utf-8")
    look_at(page, folder, qtbot)
    assert page.facts.text().startswith("24 photos")
    assert (
        "48 ratings of 24 photos by several people are averaged: 2.0 a photo" in page.notes.text()
    )
    assert page.draft.data_fits


def test_labels_beside_the_folder_of_photos_are_found_from_either(page, data_set, qtbot):
    folder = data_set("beside")
    (folder / "images").mkdir()
    for photo in folder.glob("*.jpg"):
        photo.rename(folder / "images" / photo.name)
    (folder / "labels").mkdir()
    labels = next(folder.glob("*.csv"))
    labels.rename(folder / "labels" / labels.name)
    for chosen in (folder, folder / "labels"):
        look_at(page, chosen, qtbot)
        assert page.facts.text().startswith("24 photos")
        assert page.table.file.currentText() == f"labels/{labels.name}"
        assert page.draft.data_fits


def test_enough_sound_photos_have_nothing_wrong(page, data_set, qtbot):
    look_at(page, data_set(photos=130), qtbot)
    assert page.state.text() == "Nothing is wrong with these photos and labels."
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


def test_folds_are_proposed_and_can_be_refused(page, data_set, qtbot):
    look_at(page, data_set(), qtbot)
    choice = page.measured
    assert choice.advice.text().startswith("2 of the photos would choose the best epoch")
    choice.box.setCurrentIndex(choice.box.findData("once"))
    choice.box.activated.emit(choice.box.currentIndex())
    assert page.draft.protocol == "once"
    assert page.state.text() == "2 things to know."
    assert "Only 2 pictures" in page.troubles.list.item(0).text()
    assert "to learn from" in page.parts.text()
    assert "2 of the photos choose the best epoch, mostly by chance" in choice.advice.text()
    choice.box.setCurrentIndex(choice.box.findData("splits"))
    choice.box.activated.emit(choice.box.currentIndex())
    assert page.draft.protocol == "splits"
    assert "median and deviation" in choice.advice.text()
    look_at(page, data_set("other", photos=12), qtbot)
    assert page.draft.protocol == "folds"  # as proposed again


def test_what_is_doubtful_is_asked_before_a_run(page, data_set, qtbot):
    folder = data_set()
    labels = folder / "labels.csv"
    labels.write_text(labels.read_text().replace("name,mos", "name,place"))
    look_at(page, folder, qtbot)
    assert "does not tell whether higher or lower" in page.questions.text()
    assert not page.questions.isHidden()
    assert page.view.fits
    assert not page.draft.data_fits  # until it is answered
    assert missing(Step.DATA, page.draft).startswith("Answer what is asked")
    page.table.direction.setCurrentIndex(1)
    assert page.table.apply.text() == "Take it like this"
    page.table.apply.click()
    qtbot.waitUntil(lambda: not page.view.is_waiting, timeout=PATIENCE_MS)
    assert page.facts.text().startswith("24 photos · labels 1 to 5, lower is better")
    assert page.lowest.photos[0].path.name == "photo 23.jpg"
    assert page.questions.isHidden()
    assert page.table.apply.text() == "Read again"
    assert page.draft.data_fits
    look_at(page, data_set("other", photos=12), qtbot)
    assert not page.draft.settled  # which was about the folder before


def test_columns_about_the_ratings_can_be_chosen(page, data_set, qtbot):
    folder = data_set()
    labels = folder / "labels.csv"
    header, *lines = labels.read_text().splitlines()
    rows = [f"{line},{n % 2},0.5,7" for n, line in enumerate(lines)]
    labels.write_text("\n".join([f"{header},who,spread,how many", *rows]))
    look_at(page, folder, qtbot)
    for box, column in (
        (page.table.rater, "who"),
        (page.table.deviation, "spread"),
        (page.table.votes, "how many"),
    ):
        assert box.currentText() == "–"
        box.setCurrentText(column)
    page.table.apply.click()
    qtbot.waitUntil(lambda: not page.view.is_waiting, timeout=PATIENCE_MS)
    chosen = page.draft.declared["columns"]
    assert (chosen["rater"], chosen["deviation"], chosen["votes"]) == ("who", "spread", "how many")
    assert "standard deviations in column spread are kept: 0.50" in page.notes.text()
    assert "numbers of votes in column how many are kept: 7.0 a photo" in page.notes.text()


def test_a_wrong_column_is_refused_with_its_line(page, data_set, qtbot):
    look_at(page, data_set(), qtbot)
    page.table.label.setCurrentText("name")
    page.table.apply.click()
    qtbot.waitUntil(lambda: not page.view.is_waiting, timeout=PATIENCE_MS)
    assert "Line 2" in page.state.text()
    assert not page.draft.data_fits


def test_the_columns_of_a_table_that_is_not_understood_can_be_chosen(page, data_set, qtbot):
    folder = data_set()
    labels = folder / "labels.csv"
    labels.write_text(labels.read_text().replace("name,mos", "a,b").replace(".jpg,", ".jpg?,"))
    look_at(page, folder, qtbot)
    assert page.state.text().startswith("labels.csv has no column that is clearly")
    assert not page.table.isHidden()
    labels.write_text(labels.read_text().replace(".jpg?,", ".jpg,"))
    page.table.picture.setCurrentText("a")
    page.table.label.setCurrentText("b")
    page.table.low.setText("1")
    page.table.high.setText("5")
    page.table.apply.click()
    qtbot.waitUntil(lambda: not page.view.is_waiting, timeout=PATIENCE_MS)
    assert page.draft.data_fits


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


def test_a_dropped_folder_or_file_of_it_is_looked_at(page, data_set, qtbot):
    folder = data_set()
    for dropped in (folder, folder / "labels.csv"):
        page.choose_folder(folder.parent)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(dropped))])
        how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
        none = Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(QPointF(5, 5).toPoint(), *how, none)
        QApplication.sendEvent(page.drop, enter)
        assert enter.isAccepted()
        QApplication.sendEvent(page.drop, QDropEvent(QPointF(5, 5), *how, none))
        assert page.draft.folder == str(folder)
    qtbot.waitUntil(lambda: not page.view.is_waiting, timeout=PATIENCE_MS)
    assert page.draft.data_fits


def write_koniq(folder: Path) -> Path:
    """Twelve different pictures in the published layout, with their published parts."""
    (folder / "1024x768").mkdir(parents=True)
    lines = ["image_name,MOS,set"]
    parts = ("training",) * 6 + ("validation",) * 3 + ("test",) * 3
    for number, part in enumerate(parts):
        picture = Image.effect_noise((96, 72), 10 + 6 * number)
        picture.convert("RGB").save(folder / "1024x768" / f"{number}.jpg")
        lines.append(f"{number}.jpg,{8 * number},{part}")
    (folder / "koniq10k_distributions_sets.csv").write_text("\n".join(lines))
    return folder


def test_whose_data_set_it_is_and_on_what_terms(page, data_set, tmp_path, qtbot):
    look_at(page, write_koniq(tmp_path / "k"), qtbot)
    assert page.name.text() == "KonIQ-10k"
    assert "University of Konstanz · Free for research" in page.source.text()
    assert 'href="https://database.mmsp-kn.de/koniq-10k-database.html"' in page.home.text()
    assert page.home.isVisible()
    look_at(page, data_set(), qtbot)
    assert page.source.isHidden()
    assert page.home.isHidden()


def test_a_layout_that_is_not_sure_is_marked(page, tmp_path, qtbot):
    folder = write_koniq(tmp_path / "k")
    labels = folder / "koniq10k_distributions_sets.csv"
    rows = [line.split(",") for line in labels.read_text().splitlines()]
    fives = [f"{name},{1 + int(mos) / 30}" for name, mos, _ in rows[1:]]
    labels.unlink()
    scores = folder / "koniq10k_scores_and_distributions.csv"
    scores.write_text("\n".join(["image_name,MOS,MOS_zscore", *(f"{line},0" for line in fives)]))
    look_at(page, folder, qtbot)
    shown = [page.troubles.list.item(n).text() for n in range(page.troubles.list.count())]
    assert "This variant of the layout is reported: look at some labels." in shown
    assert page.draft.data_fits  # to be read, not in the way


def test_the_photos_are_checked_as_they_are_parted(page, tmp_path, qtbot):
    """A publisher's own parts may share a picture; those that are drawn here must not."""
    folder = write_koniq(tmp_path / "k")
    for number in range(11):
        shutil.copy(folder / "1024x768" / "11.jpg", folder / "1024x768" / f"{number}.jpg")
    look_at(page, folder, qtbot)
    assert page.draft.data_fits
    assert page.parts.text() == "9 in five folds, 3 to test"
    index = page.scheme.findData("random")
    page.scheme.setCurrentIndex(index)
    page.scheme.activated.emit(index)
    assert not page.draft.data_fits
    qtbot.waitUntil(lambda: not page.view.is_waiting, timeout=PATIENCE_MS)
    assert page.draft.scheme == "random"
    assert "1 thing must be put right" in page.state.text()
    assert page.parts.text() == "12 in five folds"


def test_a_picture_in_two_parts_can_be_left_out(page, data_set, qtbot):
    folder = data_set()
    for number in range(0, 24, 2):
        shutil.copy(folder / f"photo {number:02}.jpg", folder / f"photo {number + 1:02}.jpg")
    look_at(page, folder, qtbot)
    assert not page.draft.data_fits
    page.troubles.leave_out.click()
    qtbot.waitUntil(lambda: not page.view.is_waiting, timeout=PATIENCE_MS)
    assert page.draft.data_fits
    assert page.draft.photos == 12
