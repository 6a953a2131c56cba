"""What a run takes over from the model it begins with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from core.bundles.bundle import open_bundle
from core.errors import BundleError, RunError
from core.families.library import DEFAULT
from training import interface as api
from training.commands.train import distill

FOLDER = {"data.folder": "/photos"}


def config_of(settings: dict[str, object]) -> api.RunConfig:
    texts = {key: json.dumps(value) for key, value in (FOLDER | settings).items()}
    return api.checked(api.with_settings(api.preset(api.STUDENT, "recommended"), texts))


def test_the_model_in_the_box_brings_its_network_and_input() -> None:
    config = config_of(api.settings_from(DEFAULT))
    manifest = open_bundle(DEFAULT).manifest
    assert config.input.policy == manifest.inputs.whole
    assert (config.input.mean, config.input.std) == (manifest.mean, manifest.std)
    assert config.network.grid == manifest.section["grid"]
    assert config.network.views == manifest.section["views"]
    assert config.weights.source == "bundle"


def test_a_run_brings_what_it_was_trained_with(tmp_path: Path) -> None:
    before = config_of({"network.channels": 24, "input.side": 96, "input.limit": 128})
    paths = api.prepare_run(before, tmp_path / "run")
    for path in (paths.folder, paths.best):
        config = config_of(api.settings_from(path))
        assert config.network == before.network
        assert config.input == before.input
        assert config.weights.file == str(path)


def test_what_cannot_be_gone_on_from_is_told(tmp_path: Path) -> None:
    with pytest.raises(RunError, match=r"a model file \(.iqa\) or a run's folder"):
        api.settings_from(tmp_path / "weights.pth")
    (tmp_path / "mine.iqa").write_bytes(b"no model")
    with pytest.raises(BundleError):
        api.settings_from(tmp_path / "mine.iqa")


def test_by_the_command_line(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    given = ["--data", tmp_path, "--from", "default", "--set", "training.epochs=2"]
    done = CliRunner().invoke(
        distill, [str(each) for each in (*given, "--write-config", file)], standalone_mode=False
    )
    assert done.return_value == 0, done.output
    config = api.load_config(file)
    assert (config.weights.source, config.weights.file) == ("bundle", str(DEFAULT))
    assert config.training.epochs == 2
    assert config.input.policy == open_bundle(DEFAULT).manifest.inputs.whole
