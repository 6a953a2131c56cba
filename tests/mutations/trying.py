"""Tries one fault after another in a copy of the program, and asks the tests."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from tests.mutations.mutation import Mutation

State = Literal["noticed", "undecided", "survived"]
"""Undecided: the tests took too long altogether, as on a busy machine."""

_COPIED: Final = ("core", "training", "mobileiqa_gui", "resources", "tests", "benchmarks")
_COPIED_FILES: Final = ("main.py", "pyproject.toml", "README.md")
_NOTHING_COLLECTED: Final = 5
# Tests that fail without a fault too, or not twice, are left out: so often.
_MOST_DOUBTS: Final = 4
# A test that hangs fails after so many seconds.
_TEST_LIMIT: Final = 200

# Beside the room's own tests, those that see its work from outside.
_ALSO: Final = {
    "core/photos": ("tests/core/scoring", "tests/core/commands/test_score.py"),
    "core/results": ("tests/core/commands", "tests/core/families", "tests/mobileiqa_gui/inspector"),
    "core/bundles": ("tests/core/families", "tests/core/commands/test_models.py"),
    "core/families": ("tests/core/scoring", "tests/core/commands"),
    "core/networks": ("tests/core/families",),
    "core/catalogue": ("tests/core/scoring", "tests/core/commands/test_score.py"),
    "core/scoring": ("tests/core/commands/test_score.py", "tests/core/families"),
    "core": ("tests/core",),
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the tests said of a fault, and the first test that failed."""

    state: State
    seconds: float
    by: str


def which_tests(file: str, root: Path) -> list[tuple[str, ...]]:
    """Which tests to ask about a file of core, in turn: its own, its room's, the others'."""
    path = Path(file)
    room = "/".join(path.parts[:2]) if len(path.parts) > 2 else "core"
    tests = root / "tests" / path.parent
    own = tuple(
        found.relative_to(root).as_posix()
        for found in sorted((root / "tests" / room).rglob(f"test_{path.stem}.py"))
    )
    rooms = (tests.relative_to(root).as_posix(),) if tests.is_dir() else ()
    steps = (own, rooms if room != "core" else (), _ALSO.get(room, ("tests/core",)))
    return [step for step in steps if step]


class Copy:
    """A throw-away copy of the program; each fault is put in and taken out again."""

    def __init__(self, root: Path, target: Path) -> None:
        self.root = target
        target.mkdir(parents=True)
        for name in _COPIED:
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(root / name, target / name, ignore=ignored)
        for name in _COPIED_FILES:
            shutil.copy2(root / name, target / name)

    def try_out(
        self, mutation: Mutation, steps: Sequence[Sequence[str]], limit_s: float
    ) -> Outcome:
        """Puts the fault in, asks each step's tests until one fails, and takes it out."""
        path = self.root / mutation.file
        source = path.read_text()
        started = time.monotonic()
        asked: list[str] = []
        doubtful: list[str] = []
        try:
            for tests in steps:
                for _ in range(_MOST_DOUBTS):
                    path.write_text(mutation.apply(source))
                    state, by = self.ask(tests, asked, doubtful, limit_s)
                    if state == "survived":
                        break
                    if state == "undecided" or self._is_sure(by, path, source, limit_s):
                        return Outcome(state, time.monotonic() - started, by)
                    doubtful.append(by)
                else:
                    return Outcome("undecided", time.monotonic() - started, doubtful[-1])
                asked += tests
            return Outcome("survived", time.monotonic() - started, "")
        finally:
            path.write_text(source)

    def _is_sure(self, test: str, path: Path, source: str, limit_s: float) -> bool:
        """Whether a test fails with the fault, which is in place, again, and never without it."""
        if not test:
            return True
        again, _ = self.ask([test], [], [], limit_s)
        path.write_text(source)
        plain, _ = self.ask([test], [], [], limit_s)
        return again == "noticed" and plain == "survived"

    def ask(
        self,
        tests: Sequence[str],
        without: Sequence[str],
        doubtful: Sequence[str],
        limit_s: float,
    ) -> tuple[State, str]:
        """Runs tests until the first failure, which is named; leaves out what was asked before."""
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-m", "not slow", "--tb=no"]
        command += ["-p", "no:cacheprovider", f"--timeout={_TEST_LIMIT}", *tests]
        command += [f"--ignore={place}" for place in without]
        command += [f"--deselect={test}" for test in doubtful]
        # Compiled files are told apart by seconds and size, which a fault may not change.
        changes = {"PYTHONDONTWRITEBYTECODE": "1", "QT_QPA_PLATFORM": "offscreen"}
        rest = os.environ.get("PYTHONPATH", "")
        changes["PYTHONPATH"] = os.pathsep.join(filter(None, [str(self.root), rest]))
        process = subprocess.Popen(
            command,
            cwd=self.root,
            env={**os.environ, **changes},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            start_new_session=os.name == "posix",
        )
        try:
            said, _ = process.communicate(timeout=limit_s)
        except subprocess.TimeoutExpired:
            _end(process)
            return "undecided", ""
        if process.returncode in (0, _NOTHING_COLLECTED):
            return "survived", ""
        failed = re.search(r"^(?:FAILED|ERROR) (.+?)(?: - .*)?$", said, re.MULTILINE)
        return "noticed", failed[1] if failed else ""


def _end(process: subprocess.Popen[str]) -> None:
    """Ends the tests with what they started."""
    if os.name == "posix":
        import signal

        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.communicate()
