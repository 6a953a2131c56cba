"""A published checkpoint of CVRKD-IQA: imported once, then a model like any other."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from core.families.cvrkd.cutting import cut, patch_plan
from core.families.library import installed_models
from core.families.onnx import normalised
from core.families.registry import load_model
from core.networks.cvrkd.export import MEAN, STD
from core.networks.cvrkd.presets import PUBLISHED
from tests.core.commands.conftest import Run, folder, make_photo, mobileiqa
from tests.core.networks.seeds import filled, published_state

__all__ = ["folder", "mobileiqa"]  # fixtures

# ResNet-50 as published, and little behind it.
LITTLE = replace(PUBLISHED, patches=2, channels=4, width=16, difference_blocks=1, lq_blocks=1)


@pytest.mark.slow
def test_a_checkpoint_is_imported_and_scores_as_its_network_does(
    mobileiqa: Run, folder: Path, tmp_path: Path
) -> None:
    checkpoint = tmp_path / "NAR_student_cross_dataset.pth"
    torch.save(published_state(LITTLE), checkpoint)
    imported = mobileiqa("models", "import", checkpoint)
    assert imported.returncode == 0, imported.stderr
    (installed,) = [m for m in installed_models() if m.family == "cvrkd"]
    assert installed.name == "NAR_student_cross_dataset (student)"
    shown = mobileiqa("models", "show", installed.name).stdout
    assert re.search(r"^Role +student", shown, re.MULTILINE)
    assert "not calibrated: raw output 1 to 5 as 0 to 100" in shown

    reference = make_photo(tmp_path / "good.jpg", 9, (900, 600))
    photo = folder / "photo 0.jpg"
    done = mobileiqa("score", photo, "--against", reference, "--json", "-")
    assert done.returncode == 0, done.stderr
    (record,) = json.loads(done.stdout)
    model = load_model(installed.path)
    windows = [
        [normalised(w, MEAN, STD)[0] for w in cut(model.prepare(path).pixels, patch_plan(2), 224)]
        for path in (photo, reference)
    ]
    pair = torch.from_numpy(np.array(windows, np.float32))
    with torch.inference_mode():
        wanted = filled(LITTLE)(pair[:1], pair[1:]).item()
    # What is kept of a reference is rounded to half precision.
    assert record["raw"] == pytest.approx(wanted, abs=2e-3)


def test_a_checkpoint_whose_name_does_not_tell_its_role_is_refused(
    mobileiqa: Run, tmp_path: Path
) -> None:
    checkpoint = tmp_path / "epoch-99.pth"
    few = {
        "MLP_encoder_diff.mlp.1.weight": torch.zeros(2, 2),
        "regressor.l2.weight": torch.zeros(1, 2),
    }
    torch.save(few, checkpoint)
    refused = mobileiqa("models", "import", checkpoint)
    assert refused.returncode == 1
    assert "put “teacher” or “student” into its name" in refused.stderr
