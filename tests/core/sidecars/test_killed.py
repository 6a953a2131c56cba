"""A process that is killed while it writes sidecars, at any line of ours: never half a file."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.core.sidecars.conftest import CASES

ROOT = Path(__file__).parents[3]
pytestmark = pytest.mark.skipif(os.name != "posix", reason="uses POSIX signals")

CHILD = """
import os, signal, sys
from pathlib import Path
from core.marks.marks import Colour, Flag, Marks
from core.photos.scan import scan_folder
from core.sidecars.beside import Beside
from core.sidecars.writing import Naming, write_marks

folder, fatal = Path(sys.argv[1]), int(sys.argv[2])
OURS = ("core/sidecars/writing", "core/files", "pathlib", "shutil")
lines = 0

def trace(frame, event, _argument):
    global lines
    if not any(part in frame.f_code.co_filename for part in OURS):
        return None
    if event == "line":
        lines += 1
        if lines == fatal:
            os.kill(os.getpid(), signal.SIGKILL)
    return trace

photos, beside = scan_folder(folder), Beside.of(folder)
sys.settrace(trace)
for photo in photos:
    write_marks(photo, beside, Marks(3, Flag.PICK, "Green", Colour.GREEN), Naming.FULL)
sys.settrace(None)
print(lines)
"""


def run(folder: Path, fatal: int = -1) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", CHILD, str(folder), str(fatal)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip


def lay(folder: Path) -> Path:
    """A photo with two sidecars, a pair without, and one whose sidecar is large."""
    folder.mkdir()
    for name in ("T1.CR2", "T1.CR2.xmp", "T1.xmp"):
        shutil.copyfile(CASES / "two-newer-long" / name, folder / name)
    for name in ("p.jpg", "p.nef", "big.jpg"):
        shutil.copyfile(CASES / "windows-explorer" / "W1.jpg", folder / name)
    large = (CASES / "comments-pi" / "Z1.jpg.xmp").read_bytes()
    (folder / "big.jpg.xmp").write_bytes(large.replace(b"5 < 7", b"masks " * 200_000))
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def kill_at_random_moments(tmp_path: Path, times: int) -> None:
    old = contents(lay(tmp_path / "old"))
    done = run(lay(tmp_path / "new"))
    assert done.returncode == 0, done.stderr
    new = contents(tmp_path / "new")
    chance = random.Random(0)
    for turn in range(times):
        folder = lay(tmp_path / str(turn))
        fatal = chance.randint(1, int(done.stdout))
        assert run(folder, fatal).returncode == -signal.SIGKILL
        for name, content in contents(folder).items():
            if not name.endswith(".part"):  # hidden, and no sidecar to any program
                assert content in (old.get(name), new[name]), (name, fatal)
        assert run(folder).returncode == 0
        whole = {name: content for name, content in contents(folder).items() if name in new}
        assert whole == new


def test_a_kill_at_some_moments_leaves_old_or_new(tmp_path):
    kill_at_random_moments(tmp_path, 4)


@pytest.mark.sweep
@pytest.mark.timeout(3600)
def test_a_kill_at_fifty_moments_leaves_old_or_new(tmp_path):
    kill_at_random_moments(tmp_path, 50)
