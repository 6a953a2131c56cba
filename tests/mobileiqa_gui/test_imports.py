"""No module of the window needs torch, the wizard's included."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

IMPORT_ALL = """
import importlib, pkgutil, sys

class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"torch", "timm", "onnx", "onnxscript"}:
            raise ImportError(f"{name} must not be imported")

sys.meta_path.insert(0, Refuse())
import mobileiqa_gui
names = [m.name for m in pkgutil.walk_packages(mobileiqa_gui.__path__, "mobileiqa_gui.")]
for name in names:
    importlib.import_module(name)
print("mobileiqa_gui.training.window" in names, "torch" in sys.modules)
"""


def test_every_module_is_imported_without_torch():
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "True False\n"), done.stderr
