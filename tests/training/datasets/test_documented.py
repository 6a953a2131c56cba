"""The data-set file of docs/data-sets.md works as it is printed there."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from training.datasets.declare import load_entries
from training.datasets.entry import entry_keys
from training.datasets.known import LAYOUTS
from training.datasets.opening import open_dataset
from training.learning.data import load_parts
from training.recipes.config_file import load_config

DOCUMENT = Path(__file__).parents[3] / "docs" / "data-sets.md"


def block(kind: str) -> str:
    found = re.search(rf"```{kind}\n(.+?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    return found[1]


def test_the_printed_files_are_a_data_set(tmp_path: Path, picture: Callable[..., Path]) -> None:
    (tmp_path / "datasets.json").write_text(block("json"), encoding="utf-8")
    (tmp_path / "holiday").mkdir()
    (tmp_path / "holiday/ratings.csv").write_text(block("csv"))
    for number in range(1, 5):
        picture(tmp_path / f"holiday/images/IMG_000{number}.jpg", number)
    entries = load_entries(tmp_path / "datasets.json")
    assert list(entries) == ["holiday", "my stars"]
    dataset = open_dataset(entries["holiday"])
    assert [(s.name, s.label, s.votes, s.group) for s in dataset.samples] == [
        ("IMG_0001.jpg", 4.5, 2, "beach"),
        ("IMG_0002.jpg", 1.5, 2, "beach"),
        ("IMG_0003.jpg", 3.0, 2, "church"),
    ]
    assert entries["my stars"].root == tmp_path / "wedding"
    (tmp_path / "run.toml").write_text("format = 1\n" + block("toml"))
    config = load_config(tmp_path / "run.toml")
    assert config.data.file == str(tmp_path / "datasets.json")
    parts = load_parts(replace(config.data, validation=0.0, test=0.4))
    assert parts.dataset.fingerprint == dataset.fingerprint


def test_every_key_and_layout_is_in_the_document() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    for key in entry_keys():
        assert f"`{key}`" in text
    titles = {"biq2021-selection", "koniq10k", "uhdiqa", "kadid10k", "gfiqa"}
    for key in LAYOUTS.keys() - titles:
        assert re.search(key, text, re.IGNORECASE), key
    assert json.loads(block("json"))["holiday"]["direction"] == "up"
