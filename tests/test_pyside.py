"""The PySide6 in use survives long sessions (docs/decisions/0003-pyside-below-6-12.md)."""

from __future__ import annotations

import subprocess
import sys

# PySide6 6.12.0 on Python 3.11 loses a reference to None or True in such calls and aborts Python
# after some 6,000 of them.
MANY_UPDATES = """
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel()
label.show()
for number in range(50_000):
    label.setText(str(number))
    label.setEnabled(bool(number % 2))
    label.setVisible(True)
    label.update()
print(label.text())
"""


def test_fifty_thousand_label_updates_do_not_abort_python() -> None:
    command = [sys.executable, "-c", MANY_UPDATES]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stdout.strip()) == (0, "49999"), done.stderr
