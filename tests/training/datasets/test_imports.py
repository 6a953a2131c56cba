"""Data sets are looked at before any training: nothing heavy may be needed for it."""

from __future__ import annotations

import subprocess
import sys


def test_neither_torch_nor_qt_is_imported():
    code = (
        "import sys, training.datasets.check, training.datasets.detect, training.datasets.opening\n"
        "print(sorted({'torch', 'timm', 'PySide6', 'scipy', 'xlrd'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
