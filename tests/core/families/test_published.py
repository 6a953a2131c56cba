"""Published checkpoints scored by the app: converted once, in a process of their own.

Every day a small network of the publication's layout; the published sizes are the long form.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import onnx
import pytest
import torch
from PIL import Image

import main
from core.bundles.bundle import Bundle, open_bundle
from core.errors import CheckpointError
from core.families.library import (
    DEFAULT,
    add_model,
    converted_folder,
    installed_models,
    resolve_model,
)
from core.families.mobileiqa.engine import Engine
from core.families.mobileiqa.section import read_section
from core.families.scratch import clear_leftovers, scratch_folder
from core.networks.mobileiqa.checkpoints import load_checkpoint
from core.networks.mobileiqa.network import MobileIqa
from core.networks.mobileiqa.presets import PUBLISHED_STUDENT
from core.photos.decode import Decoded
from tests.core.networks.outputs import assert_equal_outputs, network_outputs, photo
from tests.core.networks.vectors import state_for

SIZES = {"student": (591, 385), "teacher": (385, 385)}
"""Odd sides: levels that no pooling divides evenly, and that the teacher has to stretch."""
SMALL = replace(PUBLISHED_STUDENT, channels=16, hidden=16, grid=6, head_channels=8, head_hidden=4)
MEAN, STD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def converted(
    published: tuple[str, MobileIqa], published_checkpoints: dict[str, Path]
) -> Iterator[Bundle]:
    role = published[0]
    path = resolve_model(str(published_checkpoints[role]), options={"input_size": SIZES[role]})
    yield open_bundle(path)
    path.unlink()


@pytest.mark.sweep
def test_the_bundle_gives_the_networks_numbers(
    published: tuple[str, MobileIqa], converted: Bundle
) -> None:
    engine = Engine(converted)
    size = SIZES[published[0]]
    for width, height in {size, size[::-1]}:
        assert engine.policy.size_for(3 * width, 3 * height) == (width, height)
        pixels = photo(width, height)
        given = engine.raw_outputs(Decoded(pixels, (width, height)))
        assert_equal_outputs(given, network_outputs(published[1], pixels, MEAN, STD))


@pytest.mark.sweep
def test_resizing_is_left_to_exact_matrices(converted: Bundle) -> None:
    for trunk in read_section(converted.manifest).trunks:
        graph = onnx.load_from_string(converted.read(trunk.member)).graph
        assert not {"Resize", "Gather"} & {node.op_type for node in graph.node}


@pytest.mark.sweep
def test_the_bundle_says_what_it_is(published: tuple[str, MobileIqa], converted: Bundle) -> None:
    role, network = published
    manifest = converted.manifest
    section = read_section(manifest)
    assert (section.grid, section.views) == (22, 3)
    assert section.preset["backbone"] == network.preset.backbone
    assert not manifest.calibration.calibrated
    assert [manifest.calibration(raw) for raw in (-0.3, 0.42, 1.7)] == [0, 42, 100]
    assert manifest.inputs.whole.full_decode
    width, height = SIZES[role]
    assert {trunk.size for trunk in section.trunks} == {(width, height), (height, width)}
    card = converted.card()
    for words in (f"best_model.pkl: MobileIQA {role}", "Not calibrated", f"{width} x {height}"):
        assert words in card


@pytest.fixture(scope="module")
def small_checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkpoint of a network of the publication's layout with few channels."""
    path = tmp_path_factory.mktemp("small") / "mine.pth.tar"
    torch.save({"state_dict": state_for(SMALL)}, path)
    return path


def test_converts_once_without_torch_in_the_callers_process(
    small_checkpoint: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "torch.py").write_text("raise SystemExit('a file beside the photos was run')")
    program = (
        "import sys; from core.families.library import resolve_model;"
        "made = resolve_model(sys.argv[1], options={'input_size': (96, 96)});"
        "print(made, 'torch' in sys.modules)"
    )
    command = [sys.executable, "-P", "-c", program, os.path.relpath(small_checkpoint)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    first, second = (
        subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
        for _ in range(2)
    )
    assert "Converting mine.pth.tar" in first.stderr
    assert "another shape" in first.stderr
    assert second.stderr == ""
    assert first.stdout == second.stdout
    path, torch_imported = first.stdout.split()
    assert torch_imported == "False"
    assert [p.name for p in converted_folder().iterdir()] == [Path(path).name]

    bundle = open_bundle(Path(path))
    assert "another shape" in bundle.card()
    pixels = photo(96, 96)
    wanted = network_outputs(load_checkpoint(small_checkpoint).network, pixels, MEAN, STD)
    assert_equal_outputs(Engine(bundle).raw_outputs(Decoded(pixels, (96, 96))), wanted)
    (model,) = [m for m in installed_models() if not m.is_default]
    assert (model.path, model.name) == (bundle.path, "mine (student, 96x96)")
    assert resolve_model("MINE (student, 96x96)") == bundle.path

    # The command takes the checkpoint itself; raw outputs are merely stretched to scores.
    Image.fromarray(photo(120, 90)).save("photo.png")
    asked = ["score", "photo.png", "--model", str(small_checkpoint), "--input-size", "96x96"]
    assert main.main([*asked, "--json", "scores.json"]) == 0
    (record,) = json.loads(Path("scores.json").read_text())
    assert record["model_sha256"] == bundle.sha256
    assert record["score"] == pytest.approx(min(max(100 * record["raw"], 0), 100))


@pytest.mark.sweep
def test_a_damaged_result_is_made_again_the_same_to_the_last_byte(small_checkpoint: Path) -> None:
    path = resolve_model(str(small_checkpoint), options={"input_size": (96, 96)})
    content = path.read_bytes()
    path.write_bytes(content[:-2000])
    assert resolve_model(str(small_checkpoint), options={"input_size": (96, 96)}) == path
    assert path.read_bytes() == content


def test_unless_told_otherwise_the_size_is_1907_x_1231(small_checkpoint: Path) -> None:
    sha256 = hashlib.sha256(small_checkpoint.read_bytes()).hexdigest()
    kept = converted_folder() / f"{sha256}-1907x1231-1.iqa"
    kept.parent.mkdir(parents=True)
    shutil.copy(DEFAULT, kept)  # any sound bundle in this place spares the conversion
    assert resolve_model(str(small_checkpoint)) == kept


def test_the_childs_refusal_is_the_callers_error(tmp_path: Path) -> None:
    path = tmp_path / "linear.pkl"
    torch.save(torch.nn.Linear(2, 2).state_dict(), path)
    with pytest.raises(CheckpointError, match="expected a MobileIQA student") as caught:
        add_model(path)
    assert caught.value.path == path
    assert list(converted_folder().iterdir()) == []


def test_a_conversion_can_be_cancelled(small_checkpoint: Path) -> None:
    with pytest.raises(CheckpointError, match="cancelled"):
        resolve_model(str(small_checkpoint), cancelled=lambda: True)
    assert list(converted_folder().iterdir()) == []


def test_an_absent_checkpoint_is_named(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match=r"absent\.pkl: It cannot be read"):
        resolve_model(str(tmp_path / "absent.pkl"))


CONVERT = (
    "import sys; from core.families.library import resolve_model;"
    "resolve_model(sys.argv[1], options={'input_size': (96, 96)})"
)


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_a_conversion_that_is_killed_leaves_neither_a_child_nor_its_folder(
    small_checkpoint: Path,
) -> None:
    process = subprocess.Popen(
        [sys.executable, "-P", "-c", CONVERT, str(small_checkpoint)],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
        text=True,
    )
    with process:
        assert "Converting" in process.stderr.readline()  # said by the child
        process.kill()
        process.stderr.read()  # to its end: the child, which has it too, is gone as well
    left = [path for path in converted_folder().iterdir() if path.is_dir()]
    assert [path.name.startswith(".unfinished-") for path in left] == [True]
    assert list(left[0].glob("*.iqa")) == []  # it did not go on to the end by itself
    installed_models()  # as the next start asks
    assert list(converted_folder().iterdir()) == []


def test_a_folder_that_is_worked_in_is_no_leftover(tmp_path: Path) -> None:
    with scratch_folder(tmp_path) as mine:
        (mine / "half").write_bytes(b"x")
        old = tmp_path / ".unfinished-of-an-earlier-version"
        old.mkdir()
        (old / "made.iqa").write_bytes(b"x")
        clear_leftovers(tmp_path)
        assert (mine / "half").exists()
        assert not old.exists()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["import", "score"])
def test_an_odd_checkpoint_is_one_sentence(
    mobileiqa: Any, tmp_path: Path, folder: Path, command: str
) -> None:
    path = tmp_path / "odd.pkl"
    torch.save({"local_cnn.conv_stem.weight": torch.zeros(3).to(torch.float8_e5m2)}, path)
    arguments = (
        ["models", "import", path] if command == "import" else ["score", folder, "--model", path]
    )
    done = mobileiqa(*arguments)
    assert done.returncode == (1 if command == "import" else 2)
    assert f"Error: {path}: Its entry 'local_cnn.conv_stem.weight' is a tensor of the type" in (
        done.stderr
    )
    assert "Traceback" not in done.stderr
