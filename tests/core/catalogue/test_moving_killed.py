"""A process that is killed while it moves photos, at any line of ours: nothing lost, nothing half.

The child counts the lines it executes in the rooms concerned and kills itself (SIGKILL) at one.
"""

from __future__ import annotations

import hashlib
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from core.catalogue.catalogue import LEDGER_NAME, Catalogue
from core.catalogue.moves import unsettled
from core.catalogue.moving import finish_interrupted
from tests.trash import own_trash

__all__ = ["own_trash"]

ROOT = Path(__file__).parents[3]
NAMES = ("a.NEF", "a.JPG", "a.NEF.xmp", "b.jpg", "b.xmp", "b.wav", "c.jpg")
pytestmark = pytest.mark.skipif(os.name != "posix", reason="uses POSIX signals")

CHILD = """
import os, signal, sys
from pathlib import Path
from core.catalogue.catalogue import Catalogue
from core.catalogue.moving import hand_over
from core.handover.companions import gather
from core.handover.plans import Kind, to_folder, to_rejected, to_trash
from core.photos.scan import scan_folder

home, folder, kind, other, fatal = sys.argv[1:]
OURS = ("core/handover", "core/catalogue/moving", "core/catalogue/moves", "core/catalogue/carry",
        "core/catalogue/operations", "send2trash")
lines, fatal = 0, int(fatal)

def trace(frame, event, _argument):
    global lines
    if not any(part in frame.f_code.co_filename for part in OURS):
        return None
    if event == "line":
        lines += 1
        if lines == fatal:
            os.kill(os.getpid(), signal.SIGKILL)
    return trace

with Catalogue.open(Path(home)) as catalogue:
    gathered = gather(scan_folder(Path(folder)))
    if kind == "trash":
        plan = to_trash(gathered, Path(folder))
    elif kind == "rejected":
        plan = to_rejected(gathered, Path(folder))
    else:
        plan = to_folder(Kind(kind), gathered, Path(other), lambda photo, number: f"w{number}")
    sys.settrace(trace)
    hand_over(catalogue, plan, "there")
    print("there", flush=True)
    catalogue.undo()
    print("back", flush=True)
    catalogue.redo()
    sys.settrace(None)
    print(lines, flush=True)
"""


class Scene:
    """A folder of photos, the catalogue's home, and where the photos may go."""

    def __init__(self, place: Path, other: Path, trash: Path) -> None:
        self.home, self.folder, self.other = place / "home", place / "photos", other / "out"
        self.trash = trash / "files"
        for folder in (self.folder, self.other):
            folder.mkdir(parents=True)
        for number, name in enumerate(NAMES):
            (self.folder / name).write_bytes(name.encode() * (40_000 + number))
        self.contents = Counter(digest(self.folder / name) for name in NAMES)

    def run(self, kind: str, fatal: int = -1) -> subprocess.CompletedProcess[str]:
        arguments = (self.home, self.folder, kind, self.other, fatal)
        return subprocess.run(
            [sys.executable, "-c", CHILD, *map(str, arguments)],
            cwd=ROOT, capture_output=True, text=True, check=False,
        )  # fmt: skip

    def found(self, *places: Path) -> Counter[str]:
        """The contents of all files in these places; unfinished ones are contents too."""
        return Counter(
            digest(path) for place in places for path in place.rglob("*") if path.is_file()
        )


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def check(scene: Scene, kind: str) -> None:
    """After a kill: finished at the next start, every file whole and there once, undone whole."""
    with Catalogue.open(scene.home) as catalogue:
        finish_interrupted(catalogue)
        assert not unsettled(catalogue.ledger)
        assert finish_interrupted(catalogue) == []
        here, there = scene.found(scene.folder), scene.found(scene.other, scene.trash)
        if kind == "copy":
            assert here == scene.contents
            assert set(there) <= set(scene.contents)
        else:
            assert here + there == scene.contents
        if kind != "rejected" and catalogue.next_undo() is not None:
            wanted = {"copy": scene.found(scene.other)}.get(kind, there)
            assert wanted == scene.contents  # journalled: all of them are there
        catalogue.undo()
    assert sorted(path.name for path in scene.folder.rglob("*")) == sorted(NAMES)
    assert scene.found(scene.folder) == scene.contents
    with closing(sqlite3.connect(scene.home / LEDGER_NAME)) as ledger:
        assert ledger.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert ledger.execute("SELECT count(*) FROM moves WHERE settled = 0").fetchone() == (0,)


def kill_at_random_moments(tmp_path: Path, other: Path, trash: Path, kind: str, times: int):
    chance = random.Random(f"20261127 {kind}")
    whole = Scene(tmp_path / "whole", other / "whole", trash)
    finished = whole.run(kind)
    assert finished.returncode == 0, finished.stderr
    lines = int(finished.stdout.split()[-1])
    assert lines > 200
    for path in whole.trash.rglob("*"):
        path.unlink()
    for attempt in range(times):
        scene = Scene(tmp_path / str(attempt), other / str(attempt), trash)
        fatal = chance.randrange(1, lines)
        killed = scene.run(kind, fatal)
        assert killed.returncode == -signal.SIGKILL, killed.stderr
        check(scene, kind)
        for path in scene.trash.rglob("*"):
            path.unlink()


@pytest.fixture
def other(tmp_path):
    """Another device where there is one: then files are copied and compared."""
    memory = Path("/dev/shm")
    place = memory if memory.is_dir() and os.access(memory, os.W_OK) else tmp_path
    with tempfile.TemporaryDirectory(dir=place) as folder:
        yield Path(folder)


@pytest.mark.parametrize("kind", ["rejected", "move", "trash", "copy"])
def test_a_kill_at_some_moments_loses_nothing(tmp_path, other, own_trash, kind):
    kill_at_random_moments(tmp_path, other, own_trash, kind, 2)


@pytest.mark.sweep
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("kind", ["rejected", "move", "trash", "copy"])
def test_a_kill_at_fifty_moments_loses_nothing(tmp_path, other, own_trash, kind):
    kill_at_random_moments(tmp_path, other, own_trash, kind, 50)
