"""Tries the Linux packages in a fresh Debian without Python, and says what it found.

    python .ci/packaging/try_on_debian.py DIST OUT [--base TAR]

As root, with mmdebstrap, Xvfb, openbox, xdotool and ImageMagick's `import`. DIST holds the .deb and
the .tar.zst; screenshots go to OUT. `--base`: a root made by `mmdebstrap --variant=minbase` before.
Ends with status 1 where something is not as it should be.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from debian_root import DebianRoot
from screen import Screen

SAMPLES = "/usr/lib/mobileiqa/lib/resources/samples"
HOME = "/home/anna"
LEDGER = f"{HOME}/.local/share/mobileiqa/ledger.sqlite3"
PATIENCE_S = 180
# The last one is of the system's font library, which every window makes.
OWN_DATA = (
    *(f"{HOME}/.local/share/mobileiqa", f"{HOME}/.cache/mobileiqa", f"{HOME}/photos"),
    f"{HOME}/.cache/fontconfig",
)


class Trial:
    """What is checked, one after the other; all that is wrong is told at the end."""

    def __init__(self, root: DebianRoot, screen: Screen) -> None:
        self.root, self.screen = root, screen
        self.faults: list[str] = []

    def check(self, right: bool, what: str) -> None:
        """Notes a fact."""
        print("ok   " if right else "WRONG", what, flush=True)  # noqa: T201
        if not right:
            self.faults.append(what)

    def commands(self) -> None:
        """The command line, as the package's user calls it."""
        said = self.root.user("mobileiqa --version").stdout
        self.check("ONNX Runtime: 1." in said and "Training half: not here" in said, "--version")
        scored = self.root.user(f"mobileiqa score {SAMPLES} --csv -")
        photos = len(list(self.root.path(SAMPLES).glob("*.[jp][pn]g")))
        self.check(len(scored.stdout.splitlines()) == photos + 1, f"score: all {photos} samples")
        explained = self.root.user(f"mobileiqa explain {SAMPLES}/honey-bee.jpg --out maps")
        maps = list(self.root.path(f"{HOME}/maps").glob("*.png"))
        self.check(explained.returncode == 0 and len(maps) > 2, f"explain: {len(maps)} pictures")
        shutil.rmtree(self.root.path(f"{HOME}/maps"), ignore_errors=True)
        culled = self.root.user(f"mobileiqa cull {SAMPLES} --keep 20% --json -")
        self.check(culled.returncode == 0 and bool(json.loads(culled.stdout)), "cull proposes")
        refused = self.root.user(f"mobileiqa train --data {SAMPLES}")
        self.check("python3 main.py setup" in refused.stderr, "train: names the two commands")
        offered = self.root.user(
            "_MOBILEIQA_COMPLETE=bash_complete COMP_CWORD=1 COMP_WORDS='mobileiqa ex' mobileiqa"
        )
        self.check("plain,explain" in offered.stdout, "completion")

    def window(self) -> None:
        """A newcomer's way: the samples opened, scored, explained, culled."""
        with self._open("mobileiqa"):
            self.screen.shoot("1-start")
            self.screen.keys("Tab", "Return")  # Try the sample photos
            self._wait(lambda: self._count("assessments") >= 28, "the window scores the samples")
            self.screen.shoot("2-scored")
            self.screen.keys("e", pause_s=4)
            self.screen.keys("h", pause_s=8)
            self.screen.shoot("3-explained")
            self.screen.keys("g", "3", "Right", "x", "Right", "p", pause_s=2)
            self._wait(lambda: self._marked() >= 3, "stars, reject and pick are kept")
            self.screen.keys("ctrl+k", pause_s=6)
            self.screen.shoot("4-culled")
            self.screen.keys("Escape", pause_s=1)

    def double_click(self) -> None:
        """A model file and a photo, as a file manager hands them over."""
        self.root.user(f"mkdir -p photos && cp {SAMPLES}/../models/*.iqa photos/mine.iqa")
        self.root.user(f"cp {SAMPLES}/honey-bee.jpg {SAMPLES}/white-dog.jpg photos")
        model = f"{HOME}/.local/share/mobileiqa/models/mine.iqa"
        with self._open("mobileiqa photos/mine.iqa"):
            self._wait(self.root.path(model).is_file, "a double-clicked model is added")
            self.screen.shoot("5-model")
        with self._open("mobileiqa photos/white-dog.jpg photos/honey-bee.jpg"):
            time.sleep(8)
            self.screen.shoot("6-photo")

    def plain_archive(self, archive: Path) -> None:
        """The .tar.zst, unpacked where its user may write."""
        self.root.unpack(archive, HOME)
        said = self.root.user("mobileiqa/mobileiqa --version").stdout
        self.check("ONNX Runtime: 1." in said, "the plain archive runs")
        with self._open("mobileiqa/mobileiqa photos"):
            time.sleep(5)
            self.screen.shoot("7-archive")
        shutil.rmtree(self.root.path(f"{HOME}/mobileiqa"))

    def desktop(self) -> None:
        """What a desktop knows: kinds of files and who opens them."""
        kinds = self.root.user(f"gio info -a standard::content-type {HOME}/photos/mine.iqa").stdout
        self.check("application/x-mobileiqa-model" in kinds, "the kind of a .iqa file")
        for kind in ("application/x-mobileiqa-model", "inode/directory", "image/jpeg"):
            said = self.root.user(f"gio mime {kind}").stdout
            self.check("mobileiqa.desktop" in said, f"opens with: {kind}")
        share = self.root.path("/usr/share")
        for command in (
            ["desktop-file-validate", share / "applications" / "mobileiqa.desktop"],
            ["appstreamcli", "validate", "--no-net", *(share / "metainfo").glob("*mobileiqa*")],
            ["man", "--warnings", "-l", "-Tutf8", share / "man" / "man1" / "mobileiqa.1.gz"],
        ):
            done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
            clean = done.returncode == 0 and not (command[0] == "man" and done.stderr)
            self.check(clean, f"{command[0]} {done.stderr[:200]}")

    # --- the screen and the data, seen from outside ----------------------------------------------

    @contextmanager
    def _open(self, command: str) -> Iterator[None]:
        process = self.root.start(command, self.screen.display)
        began = time.monotonic()
        shown = self.screen.wait_for_window(PATIENCE_S)
        self.check(shown, f"{command}: a window after {time.monotonic() - began:.2f} s")
        time.sleep(2)
        try:
            yield
        finally:
            self.screen.keys("ctrl+q", pause_s=1)
            try:
                ended = process.wait(timeout=30)
            except subprocess.TimeoutExpired:
                process.kill()
                ended = -1
            self.check(ended == 0, f"{command}: closed, status {ended}")

    def _wait(self, done: Callable[[], bool], what: str) -> None:
        until = time.monotonic() + PATIENCE_S
        while time.monotonic() < until:
            if done():
                break
            time.sleep(0.5)
        self.check(done(), what)

    def _count(self, table: str) -> int:
        cache = self.root.path(f"{HOME}/.local/share/mobileiqa/cache.sqlite3")
        return self._ask(cache, f"SELECT count(*) FROM {table}")

    def _marked(self) -> int:
        return self._ask(self.root.path(LEDGER), "SELECT count(*) FROM decisions")

    def _ask(self, database: Path, question: str) -> int:
        if not database.is_file():
            return 0
        try:
            with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
                (count,) = connection.execute(question).fetchone()
        except sqlite3.Error:
            return 0
        return int(count)


def main() -> int:
    """The whole trial. Returns the exit status."""
    parser = argparse.ArgumentParser(description="Tries the Linux packages in a fresh Debian.")
    parser.add_argument("dist", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--base", type=Path, help="a minimal root as a .tar, made if there is none")
    options = parser.parse_args()
    out = options.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    (package,) = options.dist.glob("*.deb")
    (archive,) = options.dist.glob("*.tar.zst")
    with DebianRoot(out / "root", options.base) as root, Screen(out) as screen:
        trial = Trial(root, screen)
        trial.check(not root.has("python3"), "the fresh Debian has no Python")
        root.install("shared-mime-info", "desktop-file-utils", "libglib2.0-bin")
        before = root.files()
        began = time.monotonic()
        root.install_file(package)
        trial.check(root.has("mobileiqa"), f"installed in {time.monotonic() - began:.0f} s")
        trial.check(not root.has("python3"), "there is still no Python")
        for part in (trial.commands, trial.window, trial.double_click, trial.desktop):
            part()
        trial.plain_archive(archive)
        root.remove("mobileiqa")
        left = sorted(path for path in root.files() - before if not path.startswith(OWN_DATA))
        trial.check(not left, f"uninstalled, nothing left but a person's own data {left[:5]}")
    print(f"{len(trial.faults)} wrong", flush=True)  # noqa: T201
    return 1 if trial.faults else 0


if __name__ == "__main__":
    sys.exit(main())
