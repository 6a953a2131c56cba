"""Groups and the assisted cull in the real window, on series made of real photos."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing

import numpy as np
import pytest
from PIL import Image, ImageFilter
from PySide6.QtCore import Qt

from core.catalogue.catalogue import CACHE_NAME
from core.culling.groups import Kind
from core.culling.rule import Decision
from core.marks.marks import UNMARKED, Flag, Marks
from core.places import data_folder
from core.scoring.looking import kept_looks
from tests.culling_scenes import at, bracket, burst, photo, save

pytestmark = pytest.mark.usefixtures("scored_before")

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PATIENCE_MS = 60_000


@pytest.fixture
def folder(tmp_path):
    """Two bursts of four and three, an exposure bracket, a soft photo by itself."""
    made = tmp_path / "photos"
    made.mkdir()
    for number, frame in enumerate(burst(photo("spaniels.jpg", 320), 4, seed=8)):
        save(frame, made / f"a{number}.jpg", at(number * 0.2))
    for number, frame in enumerate(bracket(photo("mountain-path.jpg", 320), (0, -2, 2))):
        shutter_s = (1 / 125, 1 / 500, 4 / 125)[number]
        save(frame, made / f"b{number}.jpg", at(60 + number * 0.5), shutter_s=shutter_s)
    for number, frame in enumerate(burst(photo("white-dog.jpg", 320), 3, seed=3)):
        save(frame, made / f"c{number}.jpg", at(90 + number * 0.2))
    soft = Image.fromarray(photo("honey-bee.jpg", 320)).filter(ImageFilter.GaussianBlur(4))
    save(np.asarray(soft), made / "d.jpg", at(300))
    return made


@pytest.fixture
def window(open_window, wait_for_scores, folder):
    made = open_window(folder)
    wait_for_scores(made, 11)
    return made


class Hand:
    """Keys, and what is seen."""

    def __init__(self, window, qtbot) -> None:
        self.window, self.qtbot, self.bench = window, qtbot, window.bench

    def key(self, key, held=Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.window.focusWidget() or self.window, key, held)

    def shown(self) -> list[str]:
        library = self.bench.presenter
        return [library.photo_at(n).path.stem for n in range(library.shown_count)]

    def choose(self, *names: str) -> None:
        library = self.bench.presenter
        found = [library.position_of(p.path) for p in library.photos if p.path.stem in names]
        self.bench.show_photos([library.photo_at(n).path for n in found])

    def marks(self) -> dict[str, Marks]:
        library = self.bench.presenter
        of = {one.path.stem: library.marks_of(one.path) for one in library.photos}
        return {name: marks for name, marks in of.items() if marks != UNMARKED}

    def groups(self) -> list[str]:
        found = self.bench.culling.book.groups
        return [" ".join(path.stem for path in group.members) for group in found]

    def wait(self, condition) -> None:
        self.qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    def undo(self) -> None:
        """The last operation that the ledger has."""
        operations = self.bench.operations
        self.wait(lambda: not operations._steps and bool(operations.next_undo))
        self.window.centre.focus()
        self.key(Key.Key_Z, CTRL)
        self.wait(lambda: not operations._steps)

    def show_groups(self) -> None:
        self.key(Key.Key_B)
        self.wait(lambda: len(self.shown()) == 4)


@pytest.fixture
def hand(window, qtbot) -> Hand:
    return Hand(window, qtbot)


def test_groups_fold_open_and_go(hand):
    hand.choose("a2")
    hand.show_groups()
    assert hand.shown()[0] == "a2"  # the one that was looked at stands for its burst
    assert hand.shown()[1] == "b0"
    assert hand.shown()[3] == "d"
    assert [group.kind for group in hand.bench.culling.book.groups] == [
        Kind.BURST, Kind.BRACKET, Kind.BURST,
    ]  # fmt: skip
    hand.key(Key.Key_B, SHIFT)
    assert hand.shown()[:5] == ["a0", "a1", "a2", "a3", "b0"]
    hand.key(Key.Key_B, SHIFT)
    assert hand.shown()[0] == "a2"
    hand.key(Key.Key_B)
    assert len(hand.shown()) == 11


def test_one_key_keeps_a_photo_and_rejects_the_rest_of_its_burst(hand):
    hand.choose("a1")
    hand.show_groups()
    hand.key(Key.Key_K)
    rejected = Marks(flag=Flag.REJECT)
    wanted = {"a0": rejected, "a1": Marks(flag=Flag.PICK), "a2": rejected, "a3": rejected}
    hand.wait(lambda: hand.marks() == wanted)
    hand.choose("b0")
    hand.key(Key.Key_K)  # a bracket stays whole
    assert hand.marks() == wanted
    hand.undo()
    hand.wait(lambda: hand.marks() == {})


def test_keys_pressed_at_once_wait_until_the_groups_are_known(open_window, folder, qtbot):
    """When the photos were taken is still being read: nothing is said of what is not known."""
    window = open_window()
    hand, bench, gate = Hand(window, qtbot), window.bench, threading.Event()
    said: list[str] = []
    bench.culling.said.connect(lambda sentence, _undo: said.append(sentence))
    bench._fact_reader._tasks.start(lambda _cancelled: gate.wait(), lambda _opened: None)
    bench.folder.open(folder)
    hand.wait(lambda: bench.presenter.counts.total == 11)
    hand.choose("a1")
    with qtbot.waitSignal(bench._group_finder.found, timeout=PATIENCE_MS):
        hand.key(Key.Key_K)
    hand.choose("c2")
    hand.key(Key.Key_K)
    hand.key(Key.Key_B)
    assert (hand.groups(), hand.marks(), said) == ([], {}, [])
    gate.set()
    hand.wait(lambda: len(hand.marks()) == 7)
    picked = {name for name, marks in hand.marks().items() if marks.flag is Flag.PICK}
    assert (picked, said) == ({"a1", "c2"}, [])
    hand.wait(lambda: len(hand.shown()) == 4)


def test_groups_are_changed_by_hand_and_undone(hand):
    hand.show_groups()
    hand.key(Key.Key_B)
    hand.choose("a3", "d")
    hand.key(Key.Key_G, CTRL)
    hand.wait(lambda: "a0 a1 a2 a3 d" in hand.groups())
    hand.choose("a0")
    hand.key(Key.Key_G, CTRL | SHIFT)
    hand.wait(lambda: "a1 a2 a3 d" in hand.groups())
    hand.choose("a1", "a2")
    hand.key(Key.Key_G, CTRL | Qt.KeyboardModifier.AltModifier)
    hand.wait(lambda: {"a1 a2", "a3 d"} <= set(hand.groups()))
    hand.key(Key.Key_B)
    for _ in range(3):
        hand.undo()
    hand.wait(lambda: hand.groups() == ["a0 a1 a2 a3", "b0 b1 b2", "c0 c1 c2"])


def open_panel(hand) -> None:
    hand.key(Key.Key_K, CTRL)
    cull = hand.bench.culling.presenter
    hand.wait(lambda: cull.count(Decision.REJECT) > 0 and len(hand.groups()) == 3)


def test_a_cull_is_proposed_changed_live_corrected_applied_and_undone(hand, window):
    open_panel(hand)
    panel, cull = window.cull_panel, window.bench.culling.presenter
    assert panel.isVisible()
    assert not window.info.isVisible()
    kept = cull.count(Decision.KEEP)
    panel.unit.setCurrentIndex(1)
    assert panel.amount.value() == 2  # 25 % of 8: a bracket stays anyway
    assert cull.count(Decision.KEEP) == kept
    panel.unit.setCurrentIndex(0)
    panel.scope.setCurrentIndex(1)
    panel.unit.setCurrentIndex(1)
    assert panel.amount.value() == 1  # of each burst
    decisions = {path.stem: one.decision for path, one in cull._proposal.photos.items()}
    assert {decisions[f"b{n}"] for n in range(3)} == {Decision.KEEP}
    for name, count in (("a", 4), ("c", 3)):
        of_burst = [decisions[f"{name}{n}"] for n in range(count)]
        assert of_burst.count(Decision.KEEP) == 1
    rejected = [path.stem for path, one in cull.listed()]
    assert rejected
    assert hand.marks() == {}

    hand.choose(rejected[0])
    window.centre.focus()
    hand.key(Key.Key_P)  # a person's word stands, and counts
    hand.wait(lambda: cull.proposed(window.bench.current.path).is_marked)
    assert rejected[0] not in [path.stem for path, _ in cull.listed()]

    panel.limits.score.setValue(100)
    assert cull.count(Decision.KEEP) >= 5
    panel.limits.score.setValue(0)

    wanted = {path.stem: change.flag for path, change in cull.changes.items()}
    panel.apply.click()
    assert {name: one.flag for name, one in hand.marks().items()} == wanted | {
        rejected[0]: Flag.PICK
    }
    hand.wait(lambda: panel.progress.text() == f"{len(wanted) + 1} of 11 decided")
    assert not panel.apply.isEnabled()
    hand.undo()
    hand.wait(lambda: hand.marks() == {rejected[0]: Marks(flag=Flag.PICK)})

    hand.key(Key.Key_K, CTRL)
    assert not panel.isVisible()
    assert window.info.isVisible()


def test_photos_scored_without_a_close_look_are_looked_at_for_the_panel(hand, window):
    catalogue = window.bench.catalogue()
    listed = list(window.bench.presenter.photos)
    hand.wait(lambda: len(kept_looks(listed, catalogue)) == len(listed))
    with closing(sqlite3.connect(data_folder() / CACHE_NAME)) as cache, cache:
        cache.execute("DELETE FROM measurements")  # as a model that sees no detail leaves them
    assert kept_looks(listed, catalogue) == {}
    open_panel(hand)
    cull = window.bench.culling.presenter
    hand.wait(lambda: len(kept_looks(listed, catalogue)) == len(listed))
    hand.wait(lambda: any("Soft everywhere" in str(said) for said in told_of(cull, "d")))

    def too_soft() -> list[str]:
        reasons = {path.stem: one.reason for path, one in cull._proposal.photos.items()}
        return [name for name, reason in reasons.items() if reason.startswith("Sharpness")]

    hand.wait(lambda: all(shot.sight.sharpness is not None for shot in cull._shots))
    limits, kept = window.cull_panel.limits, cull.count(Decision.KEEP)
    limits.sharpness.setValue(100)  # decided as it moves, by what is known already
    assert too_soft()
    assert not any(name.startswith("b") for name in too_soft()), "a bracket stays whole"
    limits.sharpness.setValue(0)
    assert (too_soft(), cull.count(Decision.KEEP)) == ([], kept)


def test_sliders_ask_for_sharp_eyes(open_window, wait_for_scores, qtbot, tmp_path):
    """Of three frames of a face two have soft eyes."""
    made, frame = tmp_path / "faces", photo("astronaut.png", 512)
    made.mkdir()
    for number, sigma in enumerate((0, 2, 3)):
        soft = Image.fromarray(frame).filter(ImageFilter.GaussianBlur(sigma))
        save(np.asarray(soft), made / f"f{number}.jpg", at(number * 0.3))
    window = open_window(made)
    wait_for_scores(window, 3)
    hand, cull = Hand(window, qtbot), window.bench.culling.presenter
    hand.key(Key.Key_K, CTRL)
    hand.wait(lambda: [shot.sight.eyes is not None for shot in cull._shots] == [True] * 3)
    limits = window.cull_panel.limits

    def of_eyes() -> list[str]:
        found = {path.stem: str(one.reasons[0]) for path, one in cull._proposal.photos.items()}
        return [name for name, why in found.items() if why.startswith("Sharpness of the eyes")]

    assert of_eyes() == []
    limits.eyes.setValue(90)
    assert of_eyes() == ["f1", "f2"]
    limits.closed.setValue(45)
    assert cull.rule.closed_eyes == 45
    limits.eyes.setValue(0)
    assert of_eyes() == []


def told_of(cull, name: str) -> list[object]:
    """What was seen in a photo, as the panel knows it."""
    return [said for shot in cull._shots if shot.path.stem == name for said in shot.sight.said]


def test_the_list_leads_to_its_photos_and_says_why(hand, window):
    open_panel(hand)
    panel = window.cull_panel
    panel.decisions.button(Decision.REJECT.value).click()
    index = panel.list.proposals.index(0)
    assert "burst" in index.data(Qt.ItemDataRole.UserRole) or index.data()
    hand.key(Key.Key_B)
    hand.wait(lambda: len(hand.shown()) == 4)
    panel.list.setCurrentIndex(panel.list.proposals.index(panel.list.proposals.rowCount() - 1))
    assert window.bench.current.path == panel.list.proposals.path(
        panel.list.proposals.rowCount() - 1
    )  # its burst was opened for it


def test_five_stars_that_would_have_gone_are_told_and_shown(hand, window):
    open_panel(hand)
    panel, cull = window.cull_panel, window.bench.culling.presenter
    victim = cull.listed()[0][0]
    hand.choose(victim.stem)
    window.centre.focus()
    hand.key(Key.Key_5)
    told = "1 of your 5-star photos would have been rejected"
    hand.wait(lambda: panel.regret.text() == told)
    hand.choose("d")
    panel.show_regretted.click()
    assert window.bench.current.path == victim


def test_the_info_panel_comes_back_in_its_place(hand, window):
    open_panel(hand)
    window.centre.focus()
    hand.key(Key.Key_I)
    assert window.info.isVisible()
    assert not window.cull_panel.isVisible()
    assert not window.bench.culling.presenter.is_open


def test_another_folder_begins_anew(hand, window, tmp_path):
    open_panel(hand)
    other = tmp_path / "other"
    other.mkdir()
    save(photo("fig-in-a-bowl.jpg", 320), other / "z.jpg", at(0))
    window.bench.folder.open(other)
    hand.wait(lambda: hand.shown() == ["z"])
    hand.wait(lambda: window.cull_panel.progress.text() == "0 of 1 decided")
    assert hand.groups() == []
