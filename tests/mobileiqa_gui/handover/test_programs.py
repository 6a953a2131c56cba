"""What the file manager is asked, on a bus of the test's own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mobileiqa_gui.handover.programs import called

ROOT = Path(__file__).parents[3]
TOOLS = ("dbus-run-session", "dbus-monitor")

ASK = """
import subprocess, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from mobileiqa_gui.handover.programs import _shown_by_bus

monitor = subprocess.Popen(["dbus-monitor", "--session"], stdout=subprocess.PIPE, text=True)
line = monitor.stdout.readline()
while "NameAcquired" not in line:
    line = monitor.stdout.readline()
app = QCoreApplication([])
print("shown", _shown_by_bus([Path("/photos/a b#ü.jpg"), Path("/photos/c.NEF")]))
while "member=ShowItems" not in line:
    line = monitor.stdout.readline()
print(line, *(monitor.stdout.readline() for _ in range(5)), sep="")
monitor.kill()
monitor.wait()
"""


@pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason="there is no D-Bus here")
def test_the_file_manager_is_asked_as_freedesktop_has_it():
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", ASK],
        cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    lines = [line.strip() for line in done.stdout.splitlines()]
    assert lines[0] == "shown False"  # nobody answers on this bus
    assert "destination=org.freedesktop.FileManager1" in lines[1]
    assert lines[2:7] == [
        "array [",
        'string "file:///photos/a%20b%23%C3%BC.jpg"',
        'string "file:///photos/c.NEF"',
        "]",
        'string ""',
    ]


@pytest.mark.parametrize(
    ("program", "name"),
    [("/usr/bin/darktable", "darktable"), ("C:/x/Lightroom.exe", "Lightroom"),
     ("/Applications/Capture One.app", "Capture One"), ("/opt/gimp-2.10", "gimp-2.10")],
)  # fmt: skip
def test_what_a_program_is_called(program, name):
    assert called(Path(program)) == name
