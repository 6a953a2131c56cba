"""Configuration files: read strictly, written so that they read back equal."""

from __future__ import annotations

import dataclasses
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from core.errors import RunError
from training.recipes.config_file import (
    checked,
    config_from_plain,
    config_hash,
    config_to_plain,
    load_config,
    setting_infos,
    to_toml,
    with_setting,
)
from training.recipes.presets import PRESET_NAMES, preset
from training.recipes.settings import RunConfig


def _config(**data: object) -> RunConfig:
    config = preset("mobileiqa-distill", "recommended")
    values = {"folder": "/photos", **data}
    return dataclasses.replace(config, data=dataclasses.replace(config.data, **values))


@pytest.mark.parametrize("name", PRESET_NAMES)
@pytest.mark.parametrize("recipe", ["mobileiqa-teacher", "mobileiqa-distill"])
def test_a_preset_survives_the_file(recipe, name, tmp_path: Path):
    config = preset(recipe, name)
    config = dataclasses.replace(config, data=dataclasses.replace(config.data, folder="/photos"))
    path = tmp_path / "config.toml"
    path.write_text(to_toml(config), encoding="utf-8")
    assert load_config(path) == config


@given(name=st.text(), folder=st.text(min_size=1).filter(lambda t: "\0" not in t))
def test_any_text_survives_the_file(name: str, folder: str):
    config = dataclasses.replace(_config(folder=folder), name=name)
    try:
        text = to_toml(config).encode()
    except UnicodeEncodeError:  # half of a surrogate pair is no text
        return
    assert config_from_plain(tomllib.loads(text.decode())) == config


def test_every_setting_is_explained_and_in_the_file():
    config = _config()
    keys = {info.key for info in setting_infos()}
    text = to_toml(config)
    for info in setting_infos():
        assert len(info.text) > 10
        assert f"\n{info.key.rpartition('.')[2]} = " in text
    assert {"training.epochs", "network.grid", "recipe", "distill.dof"} <= keys
    found = {i.key: i for i in setting_infos()}
    assert found["loss.kind"].choices == ("mse", "mae")
    assert (found["training.epochs"].low, found["training.epochs"].default) == (1, 10)


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("[training]\nepoch = 3", "training.epoch"),
        ('[training]\nepochs = "3"', "training.epochs"),
        ("[training]\nepochs = 0", "training.epochs"),
        ("[training]\nepochs = true", "training.epochs"),
        ("[training]\nbatch = 2\naccumulate = 3", "training.accumulate"),
        ("[optimiser]\nrate = nan", "optimiser.rate"),
        ("[optimiser]\nrate = inf", "optimiser.rate"),
        ('[loss]\nkind = "huber"', "loss.kind"),
        ("[loss]\nscore = 0.0", "loss.score"),
        ("[input]\nmean = [0.5, 0.5]", "input.mean"),
        ("[input]\nstd = [0.5, 0.5, 0.0]", "input.std"),
        ('[network]\nname = "slim-student"\ngrid = 1', "network.grid"),
        ('[network]\nname = "slim-student"\nhead_pool = 16\nhead_padding = 0', "network.head_pool"),
        ('[network]\nname = "nobody"', "network.role"),
        ('[weights]\nsource = "file"', "weights.file"),
        ('[distill]\nteacher = "x"', "distill.teacher"),
        ('recipe = "other"', "recipe"),
        ("seed = -1", "seed"),
        ("format = 2", "format"),
        ("surplus = 2", "surplus"),
        ("training = 3", "training"),
        ('[data]\nfile = "sets.json"', "data.folder"),
    ],
)
def test_what_does_not_fit_is_named(line: str, word: str, tmp_path: Path):
    path = tmp_path / "config.toml"
    data = '[data]\nfolder = "photos"\n'
    text = f"{line}\n{data}" if "[" not in line else f"{data}{line}"
    if line.startswith("[data]"):
        text = f'{line}\nfolder = "photos"\n'
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RunError) as caught:
        load_config(path)
    assert word in caught.value.message
    assert caught.value.path == path


def test_broken_toml_and_missing_files_are_sentences(tmp_path: Path):
    path = tmp_path / "config.toml"
    with pytest.raises(RunError, match="cannot be read"):
        load_config(path)
    path.write_text("[data\n", encoding="utf-8")
    with pytest.raises(RunError, match="not sound TOML"):
        load_config(path)


def test_relative_paths_start_at_the_file(tmp_path: Path):
    path = tmp_path / "config.toml"
    path.write_text('[data]\nfolder = "photos"\n', encoding="utf-8")
    assert load_config(path).data.folder == str(tmp_path / "photos")


def test_a_known_network_is_changed_by_single_keys():
    config = config_from_plain(
        {"data": {"folder": "/p"}, "network": {"name": "slim-student", "channels": 16, "rank": 0}}
    )
    assert (config.network.channels, config.network.rank, config.network.grid) == (16, None, 16)
    assert checked(config) == config


def test_single_settings_from_text():
    config = _config()
    assert with_setting(config, "training.epochs", "5").training.epochs == 5
    assert with_setting(config, "data.folder", "/a b").data.folder == "/a b"
    assert with_setting(config, "loss.kind", "mae").loss.kind == "mae"
    assert with_setting(config, "name", "Ärger").name == "Ärger"
    for key in ("training.epoch", "training", "nothing.at.all", "format.x"):
        with pytest.raises(RunError, match=key):
            with_setting(config, key, "5")


def test_the_hash_ignores_the_name_alone():
    config = _config()
    assert config_hash(dataclasses.replace(config, name="other")) == config_hash(config)
    assert config_hash(dataclasses.replace(config, seed=9)) != config_hash(config)
    assert config_to_plain(config)["format"] == 1
