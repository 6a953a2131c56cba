"""Marks by the digits of real keyboards: an X display, its layouts, keys pressed as by hand.

On a French keyboard the row of digits needs Shift, which must then not count.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.commands import system_libraries

ROOT = Path(__file__).parents[2]
# The codes of the key 3 in the row of digits and of the keypad's 3, the same for all layouts.
DIGIT, KEYPAD = "12", "89"

PRESSED = """
import subprocess, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
from mobileiqa_gui.commands.actions import Actions, Parts
from mobileiqa_gui.commands.command import Command, Reach
from mobileiqa_gui.commands.registry import Registry

class Told:
    def once(self): print("once", flush=True)
    def on(self): print("once and on", flush=True)

layout, *presses = sys.argv[1:]
app = QApplication([])
window = QMainWindow()
once = Command("once", "Once", ("3",), on=Told, run=Told.once)
further = Command("on", "On", ("Shift+3",), on=Told, run=Told.on)
end = Command("end", "End", ("F12",), on=Told, run=lambda told: app.quit())
actions = Actions(Registry([once, further, end]), Parts(Told()), {Reach.AROUND: [window]})

def ask(*words):
    subprocess.run(words, check=True, capture_output=True)

def begin():
    if not window.windowHandle().isExposed():
        return
    timer.stop()
    # The display forgets its layout with its last client: now there is one.
    ask("setxkbmap", layout)
    ask("xdotool", "windowfocus", "--sync", str(int(window.winId())))

def press(focused):
    if focused is not None:
        # Keys arrive in the order in which they are pressed: F12 comes last.
        for words in (*presses, "key F12"):
            ask("xdotool", *words.split())

app.focusWindowChanged.connect(press)
timer = QTimer(interval=20)
timer.timeout.connect(begin)
timer.start()
window.show()
app.exec()
"""


@pytest.fixture
def display() -> Iterator[str]:
    tools = [shutil.which(name) for name in ("Xvfb", "xdotool", "setxkbmap")]
    if not all(tools) or system_libraries.missing(system_libraries.QT_LIBRARIES):
        pytest.skip("needs Xvfb, xdotool, setxkbmap and the libraries Qt draws through")
    reader, writer = os.pipe()
    server = subprocess.Popen(
        [str(tools[0]), "-displayfd", str(writer), "-screen", "0", "800x600x24"],
        pass_fds=[writer],
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


SHIFTED = ("keydown Shift_L", f"key {DIGIT}", "keyup Shift_L")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("layout", "presses", "told"),
    [
        ("us", (f"key {DIGIT}",), "once"),
        ("us", SHIFTED, "once and on"),
        ("de", SHIFTED, "once and on"),
        ("fr", (f"key {DIGIT}",), ""),
        ("fr", SHIFTED, "once"),
        ("fr", ("key Num_Lock", f"key {KEYPAD}"), "once"),
        ("us", ("key Num_Lock", f"key {KEYPAD}"), "once"),
    ],
)
def test_a_digit_marks_on_every_keyboard(display, layout, presses, told):
    done = subprocess.run(
        [sys.executable, "-c", PRESSED, layout, *presses],
        cwd=ROOT,
        env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == told
