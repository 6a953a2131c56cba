"""The table of the model's card: every part computed by the real command on small pictures."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from core.families import library
from core.families.registry import load_model
from training import interface as api
from training.evaluation import probes, shipped
from training.learning.further_copies import read_boxes
from training.worker.measured import kept_figures, measured
from training.worker.recipes import export_run

NETWORK = {"bounded": True, "registers": 2, "even_levels": True, "detail": True}


@pytest.fixture
def model(start: Callable[..., Any]) -> Path:
    run = start(
        network=NETWORK,
        input={"window_side": 32, "window_ranks": (0.0, 1.0)},
        training={"epochs": 1},
        result={"export": True},
    )
    assert run.work() == 0
    path: Path = run.paths.folder / api.read_result(run.paths.result).bundle
    return path


@pytest.fixture
def places(photos: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "places"
    (folder / "kodak").mkdir(parents=True)
    random = np.random.default_rng(3)
    for name in read_boxes(shipped.BOXES):
        pixels = random.integers(0, 256, (64, 96, 3), np.uint8)
        Image.fromarray(pixels).save(folder / "kodak" / f"{name}.png")
    with (folder / "labels.csv").open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["name", "mos", "split", "subset", "group"])
        for number in range(12):
            (folder / f"{number}.png").write_bytes((photos / f"{number}.png").read_bytes())
            split = "val" if number else "train"
            rows.writerow([f"{number}.png", number / 12, split, f"s{number % 2}", number // 2])
    ladders = {"ladders": {"gaussian_blur": {"test_levels": [1.0, 4.0]}}}
    (folder / "ladders.json").write_text(json.dumps(ladders), encoding="utf-8")
    toml = folder / "places.toml"
    toml.write_text(
        'labels = "labels.csv"\nkodak = "kodak"\nladders = "ladders.json"\n'
        'large = ["kodak/kodim04.png"]\ngood = ["1.png"]\ncamera = ["0.png"]\n',
        encoding="utf-8",
    )
    return toml


def test_what_is_there_is_not_computed_again(
    places: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    figures = tmp_path / "figures.json"
    arguments = ["shipped", str(places), str(figures), "--model", str(library.DEFAULT)]
    monkeypatch.setattr("sys.argv", [*arguments, "--only", "frames"])
    shipped.main()
    first = json.loads(figures.read_text())
    assert set(first) == {"model", "frames"}
    assert first["frames"]["black"] < 30
    first["frames"] = {"black": 1.0}
    figures.write_text(json.dumps(first))
    monkeypatch.setattr("sys.argv", [*arguments, "--only", "frames", "good"])
    shipped.main()
    found = json.loads(figures.read_text())
    assert set(found) == {"model", "frames", "good"}
    assert found["frames"] == {"black": 1.0}
    assert set(found["good"]) == {"1.png"}


@pytest.mark.sweep
def test_one_command_writes_every_part(
    model: Path, places: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    figures = tmp_path / "figures.json"
    arguments = ["shipped", str(places), str(figures), "--model", str(model)]
    monkeypatch.setattr("sys.argv", arguments)
    shipped.main()
    found = json.loads(figures.read_text())
    assert set(found) == {"model", *shipped.PARTS}
    assert {name: part["photos"] for name, part in found["labelled"]["parts"].items()} == {
        "all": 11, "s0": 5, "s1": 6
    }  # fmt: skip
    low, high = found["labelled"]["parts"]["all"]["interval"]
    assert -1 <= low <= found["labelled"]["parts"]["all"]["srcc"] <= high <= 1
    assert found["native_faults"]["photos"] == 1
    assert len(found["native_faults"]["kinds"]) == len(probes.FAULTS)
    assert found["subjects"]["cases"] == 36
    assert len(found["attention"]["inside_over_outside"]) == 3  # two views and the fusion
    assert found["same"]["PNG"]["most"] == 0
    assert set(found["good"]) == {"1.png"}
    assert min(found["cost"][name] for name in ("decode_s", "network_s")) > 0
    assert set(found["ladders"]) == {"kodak", "highest"}
    again = load_model(export_run(api.RunPaths(model.parent), figures))
    told = {offer.key: offer.belief for offer in again.maps if offer.belief is not None}
    assert told == found["belief"]
    assert {"fused", "lost"} <= set(told)
    assert f"lost {told['lost']:.0f}" in again.bundle.card()
    _the_card_tells_all_of_it(found)


def _the_card_tells_all_of_it(found: dict[str, Any]) -> None:
    text = "\n".join(measured(found))
    whole = found["labelled"]["parts"]["all"]
    low, high = whole["interval"]
    assert f"| all (11) | {whole['srcc']:.3f} | {low:.3f} to {high:.3f} |" in text
    assert "| blur, σ 1.5 px | " in text
    assert "| blur | " in text
    assert text.count("\n**") + 1 == len(shipped.PARTS)
    kept = kept_figures(found)
    assert set(kept) == set(shipped.PARTS)
    assert set(kept["subjects"]) == {"cases", "share"}
    assert set(kept["same"]["PNG"]) == {"median", "most"}
    assert "subjects" not in kept["attention"]


def test_attention_inside_a_subject_is_compared_with_the_rest() -> None:
    looks = np.zeros((1, 8, 8))
    looks[0, :4, :4] = 1 / 16
    even = np.full((1, 8, 8), 1 / 64)
    at_it = probes.Shown(50.0, np.array([50.0]), np.concatenate([even, looks]))
    found = probes.attention({"a": at_it}, {"a": (0, 0, 8, 8)})
    assert found["inside_over_outside"][0] == pytest.approx(1)
    assert found["inside_over_outside"][1] > 1e6
    assert found["cells"] == pytest.approx([64, 16])
    assert found["strongest"] == pytest.approx([1 / 64, 1 / 16])


def test_a_score_lies_outside_its_opinions_by_more_than_half_a_point() -> None:
    looks = np.zeros((2, 2, 2))
    opinions = np.array([40.0, 50.0])
    shown = [probes.Shown(score, opinions, looks) for score in (39.4, 39.6, 45.0, 50.4, 51.0)]
    assert probes.outside_opinions(shown) == pytest.approx(2 / 5)


def test_composites_take_only_the_box() -> None:
    outer, inner = np.zeros((32, 64, 3), np.uint8), np.full((32, 64, 3), 9, np.uint8)
    found = probes.mixed(outer, inner, (0, 4, 8, 16))
    assert found[:16, 16:].min() == 9
    assert found[16:].max() == found[:, :16].max() == 0


def test_a_photo_turned_by_exif_is_the_photo(places: Path) -> None:
    photo = probes.upright(places.parent / "kodak" / "kodim04.png")
    content, suffix = probes.SAME["turned by EXIF"](photo)
    path = places.parent / f"turned.{suffix}"
    path.write_bytes(content)
    again = probes.upright(path)
    assert again.shape == photo.shape
    assert float(np.abs(again.astype(int) - photo).mean()) < 4
