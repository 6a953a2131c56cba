"""A process that is killed while it marks photos and writes sidecars: nothing lost, nothing half.

The child counts the lines it executes in the rooms concerned and kills itself (SIGKILL) at one.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from PIL import Image

from core.catalogue.catalogue import Catalogue
from core.catalogue.decisions import decisions_of, held
from core.catalogue.sidecar_queue import SidecarRules, waiting, write_what_waits
from core.marks.marks import UNMARKED, Marks
from core.photos.scan import scan_folder
from core.sidecars.beside import Beside
from core.sidecars.reading import said_of

ROOT = Path(__file__).parents[3]
FOREIGN = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/"
    crs:Exposure2012="+0.35"/>
 </rdf:RDF>
</x:xmpmeta>
"""
pytestmark = pytest.mark.skipif(os.name != "posix", reason="uses POSIX signals")

CHILD = """
import os, signal, sys
from pathlib import Path
from core.catalogue.catalogue import Catalogue
from core.catalogue.marking import Marking, SetMarks
from core.catalogue.sidecar_queue import SidecarRules, write_what_waits
from core.marks.marks import MarkChange
from core.photos.scan import scan_folder

home, folder, fatal = sys.argv[1:]
OURS = ("core/sidecars", "core/files", "core/catalogue/marking", "core/catalogue/sidecar_queue",
        "core/catalogue/operations", "core/catalogue/files")
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
    photos = scan_folder(Path(folder))
    sys.settrace(trace)
    for stars in (1, 2):
        for photo in photos:
            catalogue.perform(SetMarks((Marking.of(photo, MarkChange(stars=stars)),), write=True))
            print(f"{photo.path.name} {stars}", flush=True)
        write_what_waits(catalogue.ledger, SidecarRules())
    catalogue.undo()
    print(f"{photos[-1].path.name} 1", flush=True)
    write_what_waits(catalogue.ledger, SidecarRules())
    sys.settrace(None)
    print(lines, flush=True)
"""


def make(place: Path) -> tuple[Path, Path]:
    """The catalogue's home and a folder of three photos, one with another program's sidecar."""
    folder = place / "photos"
    folder.mkdir(parents=True)
    for name in ("a.jpg", "b.jpg", "c.jpg"):
        Image.new("RGB", (8, 8), "red").save(folder / name)
    (folder / "b.jpg.xmp").write_bytes(FOREIGN)
    return place / "home", folder


def run(home: Path, folder: Path, fatal: int) -> tuple[int, list[str]]:
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(home), str(folder), str(fatal)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode in (0, -signal.SIGKILL), done.stderr
    return done.returncode, done.stdout.splitlines()


def kill_at(fatal: int, place: Path) -> None:
    home, folder = make(place)
    pixels = {path: path.read_bytes() for path in folder.glob("*.jpg")}
    _, told = run(home, folder, fatal)
    sure = {name: int(stars) for name, stars in (line.split() for line in told if " " in line)}
    with Catalogue.open(home) as catalogue:
        assert catalogue.notice is None
        photos = scan_folder(folder)
        found = decisions_of(catalogue.ledger, photos)
        stars = {p.path.name: held(found.get(p.path, {}), {}).marks.stars for p in photos}
        doubtful = [name for name in stars if stars[name] != sure.get(name, 0)]
        assert len(doubtful) <= 1, (stars, told)  # the one it was at: done, but not told yet
        before = {path.name: path.read_bytes() for path in folder.glob("*.xmp")}
        for content in before.values():  # whole: the old one or a new one
            assert content.rstrip().endswith((b"</x:xmpmeta>", b"<?xpacket end='w'?>", b'"w"?>'))
        assert b'crs:Exposure2012="+0.35"' in before["b.jpg.xmp"]
        assert write_what_waits(catalogue.ledger, SidecarRules()).problems == ()
        assert waiting(catalogue.ledger) == 0
        for photo in photos:
            said = said_of(photo, Beside.of(folder)).marks
            assert said == (Marks(stars[photo.path.name]) if stars[photo.path.name] else UNMARKED)
    assert {path: path.read_bytes() for path in folder.glob("*.jpg")} == pixels
    odd = [path.name for path in folder.iterdir() if path.suffix not in (".jpg", ".xmp")]
    assert len(odd) <= 1, odd  # at most the unfinished file of the very moment, hidden by its name
    assert all(name.startswith(".") for name in odd)


def lines_in_all(tmp_path: Path) -> int:
    status, told = run(*make(tmp_path / "whole"), 0)
    assert status == 0
    return int(told[-1])


def test_a_kill_at_some_moments_loses_no_mark_and_leaves_no_half_sidecar(tmp_path):
    chance = random.Random(14)
    last = lines_in_all(tmp_path)
    for number in range(6):
        kill_at(chance.randrange(1, last), tmp_path / str(number))


@pytest.mark.sweep
@pytest.mark.timeout(3600)
def test_a_kill_at_fifty_moments_loses_no_mark_and_leaves_no_half_sidecar(tmp_path):
    chance = random.Random(50)
    last = lines_in_all(tmp_path)
    for number in range(50):
        with tempfile.TemporaryDirectory(dir=tmp_path) as place:
            kill_at(chance.randrange(1, last), Path(place) / str(number))
