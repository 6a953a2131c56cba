"""A cull by keyboard alone in the real window; then ExifTool reads what lies on disk."""

from __future__ import annotations

import hashlib
import json
import random
import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt

from core.marks.marks import UNMARKED, Colour, Flag, Marks
from core.photos.scan import scan_folder
from core.sidecars.beside import Beside
from core.sidecars.reading import said_of
from mobileiqa_gui.window.main_window import MainWindow

Key = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
LABELS = {Key.Key_6: Colour.RED, Key.Key_7: Colour.YELLOW, Key.Key_8: Colour.GREEN,
          Key.Key_9: Colour.BLUE}  # fmt: skip
PATIENCE_MS = 240_000


def make_photos(folder: Path, count: int) -> dict[Path, str]:
    """Small photos of different content, every fifth a RAW+JPEG pair; their hashes."""
    folder.mkdir()
    chance = random.Random(7)
    for number in range(count):
        colour = tuple(chance.randrange(256) for _ in range(3))
        Image.new("RGB", (24, 16), colour).save(folder / f"DSC_{number:04}.jpg")
        if number % 5 == 0:
            (folder / f"DSC_{number:04}.nef").write_bytes(b"raw %d" % number)
    return hashes(folder)


def hashes(folder: Path) -> dict[Path, str]:
    return {
        path: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.suffix in (".jpg", ".nef")
    }


class Culler:
    """Presses keys, and keeps what the photos must bear then."""

    def __init__(self, window: MainWindow, qtbot, seed: int) -> None:
        self.window, self.qtbot, self.chance = window, qtbot, random.Random(seed)
        self.expected: dict[str, Marks] = {}
        self.journal: list[tuple[str, Marks]] = []

    @property
    def current(self) -> str:
        return self.window.bench.current.path.stem

    def key(self, key: Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.window.focusWidget() or self.window, key, held)

    def mark(self) -> None:
        """One mark of the present photo, after which the next one comes."""
        name = self.current
        before = self.expected.get(name, UNMARKED)
        kind = self.chance.random()
        if kind < 0.5:
            stars = self.chance.randrange(1, 6)
            self.expected[name] = Marks(stars, before.flag, before.label, before.colour)
            self._press(name, before, Key(Key.Key_0.value + stars))
        elif kind < 0.8:
            flag = self.chance.choice(list(Flag))
            self.expected[name] = Marks(before.stars, flag, before.label, before.colour)
            self._press(name, before, Key.Key_P if flag is Flag.PICK else Key.Key_X)
        else:
            key, colour = self.chance.choice(list(LABELS.items()))
            label = colour.value.capitalize()
            self.expected[name] = Marks(before.stars, before.flag, label, colour)
            self._press(name, before, key)

    def _press(self, name: str, before: Marks, key: Key) -> None:
        self.journal.append((name, before))
        self.key(key)

    def undo(self) -> None:
        name, before = self.journal.pop()
        self.expected[name] = before
        self.key(Key.Key_Z, CTRL)


def cull(window: MainWindow, qtbot, count: int) -> dict[str, Marks]:
    """Once through all photos in the loupe, with a look at the grid now and then, and second
    thoughts: the last marks undone."""
    culler = Culler(window, qtbot, seed=14)
    bench = window.bench
    bench.marking.set_advancing(True)
    culler.key(Key.Key_Home)
    culler.key(Key.Key_E)
    for number in range(count):
        if number == count // 3:
            culler.key(Key.Key_G)
        elif number == 2 * count // 3:
            culler.key(Key.Key_E)
        culler.mark()
        if number % 97 == 41 or number == count - 2:
            qtbot.waitUntil(lambda: not bench.operations._steps, timeout=PATIENCE_MS)
            culler.undo()
            left = culler.expected
            qtbot.waitUntil(lambda left=left: shown(window, left) == left, timeout=PATIENCE_MS)
            culler.key(Key.Key_Right)
    assert shown(window, culler.expected) == culler.expected
    return culler.expected


def shown(window: MainWindow, of: dict[str, Marks]) -> dict[str, Marks]:
    presenter = window.bench.presenter
    marks = {photo.path.stem: presenter.marks_of(photo.path) for photo in presenter.photos}
    return {name: marks[name] for name in of}


def told_by_exiftool(folder: Path) -> dict[str, dict[str, object]]:
    command = ["exiftool", "-json", "-XMP:all", "-ext", "xmp", "-n", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return {Path(told["SourceFile"]).name: told for told in json.loads(done.stdout)}


def check_by_exiftool(folder: Path, expected: dict[str, Marks]) -> None:
    told = told_by_exiftool(folder)
    picks = {Flag.PICK: (3, 1, True), Flag.REJECT: (1, -1, False)}
    for photo in scan_folder(folder):
        marks = expected.get(photo.path.stem, UNMARKED)
        for path in photo.files:
            one = told.get(f"{path.name}.xmp")
            if one is None:
                assert not marks, path
                continue
            assert (one.get("Rating") or 0) == marks.stars, path
            assert one.get("Label") == marks.label, path
            if marks.flag is not None:
                said = (one["PickLabel"], one["Pick"], one["Good"])
                assert said == picks[marks.flag], path
            else:
                assert not one.get("Pick"), path


def run_cull(open_window, qtbot, folder: Path, count: int) -> None:
    before = make_photos(folder, count)
    window = open_window(folder)
    qtbot.waitUntil(lambda: window.bench.presenter.counts.total == count, timeout=PATIENCE_MS)
    qtbot.keyClick(window, Key.Key_P, CTRL)  # scores are not what this is about
    window.session.sidecar_writing = "as_marked"
    expected = cull(window, qtbot, count)
    qtbot.waitUntil(lambda: nothing_waits(window), timeout=PATIENCE_MS)
    window.close()
    assert hashes(folder) == before
    beside = Beside.of(folder)
    for photo in scan_folder(folder):
        marks = expected.get(photo.path.stem, UNMARKED)
        assert said_of(photo, beside).marks == marks
    if shutil.which("exiftool") is not None:
        check_by_exiftool(folder, expected)


def nothing_waits(window: MainWindow) -> bool:
    catalogue = window.bench._catalogue.get()
    rows = catalogue.ledger.rows("SELECT count(*) FROM sidecar_queue")
    return not window.bench.operations._steps and rows == [(0,)]


def test_a_cull_by_keys_alone_is_on_disk_and_no_photo_is_changed(open_window, qtbot, tmp_path):
    run_cull(open_window, qtbot, tmp_path / "wedding", 45)


@pytest.mark.sweep
@pytest.mark.timeout(1200)
def test_a_cull_of_a_thousand(open_window, qtbot, tmp_path):
    run_cull(open_window, qtbot, tmp_path / "wedding", 1000)
