"""The runtime of models keeps no record of its use and sends none."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.core.commands.conftest import ROOT

USE = """
import sys
from pathlib import Path
from core.families.onnx import ort
from core.faces.graphs import FOLDER
session = ort.InferenceSession(FOLDER / "iris.onnx", providers=["CPUExecutionProvider"])
print(session.get_inputs()[0].name)
"""


def test_using_a_network_leaves_no_file_in_a_persons_home(tmp_path):
    """ONNX Runtime's telemetry keeps a number of the machine and what is to be sent in files."""
    given = {k: v for k, v in os.environ.items() if not k.startswith(("ORT_", "XDG_"))}
    subprocess.run(
        [sys.executable, "-c", USE], cwd=ROOT, env=given | {"HOME": str(tmp_path)}, check=True,
    )  # fmt: skip
    assert list(tmp_path.rglob("*")) == []
