"""The command that trains and judges CVRKD-IQA's networks over seeds, on small pictures."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from core.bundles.inputs import InputPolicy
from core.errors import RunError
from core.networks.cvrkd.network import Cvrkd
from core.networks.cvrkd.presets import SMALL
from training.evaluation.distillation import trained
from training.evaluation.references import configurations, main, read_places, summary
from training.evaluation.references_measured import Measuring, ladder_figures
from training.learning.cvrkd.encoded import Seeing
from training.learning.cvrkd.lesson import begin_anew
from training.learning.cvrkd.losses import Role
from training.learning.cvrkd.weights import to_bytes
from training.learning.made import clean_photos, make
from training.runs.folder import RunPaths

SAMPLES = Path(__file__).parents[3] / "resources" / "samples"
SEEING = Seeing(InputPolicy("shorter-side", 168, 672, 8), (0.5, 0.5, 0.5), (0.5, 0.5, 0.5))
SETTINGS = """
[teacher]
input = { side = 168 }
weights = { source = "none" }
training = { epochs = 1, batch = 4 }
[student]
input = { side = 168 }
weights = { source = "none" }
training = { epochs = 1, batch = 4 }
compared = { grids = 2, features = 0.5 }
data = { also = [{ folder = "rated", direction = "up", range = [0, 1] }] }
"""


def _small(names: tuple[str, ...], folder: Path) -> Path:
    folder.mkdir()
    for name in names:
        with Image.open(next(SAMPLES.glob(f"{name}.*"))) as image:
            image.convert("RGB").resize((200, 168)).save(folder / f"{name}.png")
    return folder


@pytest.fixture(scope="module")
def places(tmp_path_factory) -> Path:
    """The file that says where: four photos distorted twice, three held out, three references."""
    root = tmp_path_factory.mktemp("references")
    learnt = _small(("honey-bee", "spaniels", "dandelions", "citrus-fruits"), root / "learnt")
    make(clean_photos(learnt), root / "made", 2, 1, lambda *_: None, side=168)
    unseen = _small(("forest-stream", "mountain-path"), root / "unseen")
    make(clean_photos(unseen), root / "held", 2, 1, lambda *_: None, side=168)
    _small(("fig-in-a-bowl", "bridge-at-night", "astronaut"), root / "good")
    names = ("white-dog", "circuit-board", "honey-bee", "dandelions", "spaniels", "butterfly")
    _small(names, root / "rated")
    rated = [f"{name}.png,{n / 6:.3f}" for n, name in enumerate(names)]
    (root / "rated" / "labels.csv").write_text("\n".join(["name,mos", *rated]), encoding="utf-8")
    lines = [f"rated/{line},all,g{n},val" for n, line in enumerate(rated)]
    (root / "rated.csv").write_text("\n".join(["name,mos,subset,group,split", *lines]))
    ladders = {"gaussian_blur": [1.4, 5.0], "jpeg": [35, 6]}
    told = {"ladders": {name: {"test_levels": levels} for name, levels in ladders.items()}}
    (root / "ladders.json").write_text(json.dumps(told))
    path = root / "places.toml"
    path.write_text(
        'made = "made"\nheld_out = "held"\nreferences = "good"\nclean = "unseen"\n'
        'ladders = "ladders.json"\ncache = "kept"\n' + SETTINGS,
        encoding="utf-8",
    )
    return path


def test_a_pair_differs_in_the_teacher_s_features_alone(places: Path, tmp_path: Path) -> None:
    made = configurations(read_places(places), tmp_path, [1, 2])
    assert list(made)[:3] == ["teacher-1", "taught-1", "alone-1"]
    taught, alone = made["taught-2"], made["alone-2"]
    assert (taught.seed, taught.compared.features, alone.compared.features) == (2, 0.5, 0.0)
    assert replace(taught, compared=alone.compared) == alone
    assert taught.distill.teacher == str(tmp_path / "teacher-2")
    # The file's settings, and its folder; where nothing is said, the recommended ones.
    assert (taught.input.side, taught.compared.grids, taught.training.epochs) == (168, 2, 1)
    assert taught.data.also[0].folder == str(places.parent / "rated")
    assert not made["teacher-2"].data.also
    assert taught.optimiser.rate == 1e-3
    wrong = read_places(places)
    settings = {"teacher": {"compared": {"features": 0.5}}}
    with pytest.raises(RunError, match=r"compared\.features does not belong"):
        configurations(replace(wrong, settings=settings), tmp_path, [1])


def test_a_place_that_is_not_there_is_missed_before_anything_is_trained(places: Path) -> None:
    told = places.with_name("elsewhere.toml")
    told.write_text(places.read_text(encoding="utf-8").replace('"good"', '"gone"'))
    with pytest.raises(RunError, match=r"gone: .*correct references in .*elsewhere\.toml"):
        read_places(told)


def test_what_two_standard_errors_do_not_tell_apart_is_no_difference() -> None:
    def figures(*gains: float) -> dict[str, object]:
        found: dict[str, dict[str, object]] = {}
        for seed, gain in enumerate(gains, 1):
            own = {"taught": 0.7 + gain, "alone": 0.7, "teacher": 0.9}
            found |= {f"{kind}-{seed}": {"held_out": {"srcc": v}} for kind, v in own.items()}
        told = summary(found, range(1, len(gains) + 1))
        assert told["teacher"]["held_out.srcc"]["mean"] == pytest.approx(0.9)
        return told["taught less alone, SRCC on held-out contents"]

    assert figures(0.03, 0.02, 0.04)["verdict"] == "better"
    assert figures(-0.03, -0.02, -0.04)["verdict"] == "worse"
    unsure = figures(0.03, -0.02, 0.04)
    assert unsure["verdict"] == "no difference found"
    assert unsure["standard_error"] == pytest.approx(np.std([0.03, -0.02, 0.04], ddof=1) / 3**0.5)
    assert figures(0.3)["verdict"] == "no difference found"  # of one pair nothing is known


def test_a_ladder_is_in_order_where_each_step_is_worse() -> None:
    said = np.array([[[5.0, 4, 3], [5, 3, 4]], [[5, 4, 3], [5, 3, 3.5]]])
    found = ladder_figures(said, ("blur", "jpeg"))
    assert found["step_order of blur"] == 1
    assert found["step_order of jpeg"] == pytest.approx(2 / 3)
    assert found["mean_falls"] == 0.75
    assert found["worst_step_order"] == pytest.approx(2 / 3)


def _network(seed: int, role: Role, path: Path) -> Path:
    torch.manual_seed(seed)
    network = Cvrkd(SMALL)
    torch.manual_seed(0)
    network.backbone.load_state_dict(Cvrkd(SMALL).backbone.state_dict())
    begin_anew(network, 3.0)
    path.write_bytes(to_bytes(network.state_dict(), SMALL, role, SEEING))
    return path


def test_networks_are_measured_on_what_they_have_not_seen(places: Path, tmp_path: Path) -> None:
    """Of two networks that know nothing, so that the figures are of their kind alone."""
    runs = {
        "teacher-1": _network(1, "teacher", tmp_path / "teacher.safetensors"),
        "taught-1": _network(2, "student", tmp_path / "taught.safetensors"),
    }
    measuring = Measuring(read_places(places), runs, 1)
    assert measuring.figures("teacher-1")["held_out"]["photos"] == 6
    found = measuring.figures("taught-1")
    assert found["held_out"]["photos"] == 6
    references = found["references"]
    assert references["ratio"] == pytest.approx(
        references["deviation_over_references"] / references["deviation_over_photos"]
    )
    assert set(found["ladders"]) >= {"mean_falls", "step_order of jpeg"}
    assert "authentic" not in found
    assert measuring.standing_beside()["ladders"]["mean_falls"] == 1.0
    vectors, labels = measuring.differences("taught-1")
    assert vectors.shape == (6, SMALL.width)
    assert labels.max() == 5.0  # the originals as they are
    away = places.with_name("away.csv")
    away.write_text("name,mos,subset,group,split\naway.png,0.5,all,g,val\n")
    measuring = Measuring(replace(read_places(places), labels=away), runs, 1)
    with pytest.raises(RunError, match=r"away.png: .* to measure on: there is no such file"):
        measuring.standing_beside()


@pytest.mark.sweep
@pytest.mark.timeout(900)  # three runs in processes of their own
def test_the_command_trains_measures_and_draws(
    places: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    told = places.read_text(encoding="utf-8")
    places = places.with_name("with labels.toml")
    places.write_text('labels = "rated.csv"\n' + told, encoding="utf-8")
    out, pictures = tmp_path / "out", tmp_path / "pictures"
    arguments = [str(places), str(out), "--seeds", "1", "--photos", "1"]
    monkeypatch.setattr(sys, "argv", ["references", *arguments, "--pictures", str(pictures)])
    main()
    said = json.loads(capsys.readouterr().out)
    assert said == json.loads((out / "summary.json").read_text(encoding="utf-8"))
    assert said["taught"]["authentic.photos"]["mean"] == 6
    assert "authentic, ridge on the backbone's features" in said["beside"]
    figures = json.loads((out / "figures.json").read_text(encoding="utf-8"))
    assert set(figures) == {"teacher-1", "taught-1", "alone-1"}
    assert sorted(p.name for p in pictures.iterdir()) == [
        "references-differences.png",
        "references-ladder.png",
    ]
    before = RunPaths(out / "taught-1").events.read_bytes()
    config = configurations(read_places(places), out, [1])["taught-1"]
    trained(config, out / "taught-1")  # a finished run is left alone
    assert RunPaths(out / "taught-1").events.read_bytes() == before
