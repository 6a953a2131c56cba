"""Each task of the loss by its definition, and by what the shipped model was trained with.

The frozen numbers are what the functions of the default model's own trainer gave (commit 065ae9e,
training/default_model/train.py) on the same tensors, drawn by numpy's stable generator.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from training import default_model
from training.learning.copy_tasks import Evenness, Regions
from training.learning.losses import (
    attention_loss,
    contain_loss,
    copies_loss,
    correlation_loss,
    cost_loss,
    covers,
    differ_loss,
    error,
    grey_loss,
    local_loss,
    plain_loss,
    rank_loss,
    same_loss,
    subject_loss,
    within_loss,
)
from training.learning.seen import Known, Seen, Taught
from training.learning.tasks import Spread, TeacherFeatures, make_tasks
from training.recipes.config_file import load_config
from training.recipes.loss_settings import Distill, Loss
from training.recipes.settings import RunConfig
from training.recipes.stages import stage_configs

SHIPPED = Path(default_model.__file__).parent / "mobileiqa-small.toml"


class Drawn:
    """What a network might say of a batch, and what is known of it."""

    def __init__(self, seed: int, photos: int, triples: int, composites: int) -> None:
        random = np.random.default_rng(seed)
        count, side, views = photos + 3 * triples + 2 * composites, 8, 3

        def draw(*shape: int) -> torch.Tensor:
            return torch.from_numpy(random.random(shape)).float()

        self.raw, self.logit = draw(count), draw(count) * 4 - 2
        self.opinions = draw(count, views)
        self.local = draw(count, side, side) * 4 - 2
        self.labels = draw(photos)
        self.subsets = [f"ss0{v}" for v in random.integers(1, 4, photos)]
        self.levels = torch.tensor(
            [sorted(random.choice(6, 2, replace=False) + 1) for _ in range(triples)]
        )
        self.boxes = []
        for _ in range(composites):
            height, width = (int(v) for v in random.integers(5, 13, 2))
            top, left = int(random.integers(17 - height)), int(random.integers(17 - width))
            self.boxes.append((top, left, top + height, left + width))
        self.strengths = [int(v) for v in random.integers(3, 7, composites)]
        self.borders = {
            "all photos": (0, photos),
            "photos": (0, photos),
            "triples": (photos, photos + 3 * triples),
            "composites": (photos + 3 * triples, count),
        }

    def seen(self, rows: str) -> Seen:
        first, last = self.borders[rows]
        given = (self.raw, self.logit, self.opinions, self.local)
        nothing = torch.empty(0)
        return Seen(*(t[first:last] for t in given), nothing, nothing, nothing)

    @property
    def covers(self) -> torch.Tensor:
        return covers(self.boxes, torch.device("cpu"))

    @property
    def known(self) -> Known:
        return Known(self.labels, self.subsets, None, self.levels, self.covers, self.strengths)

    def terms(self, config: RunConfig) -> dict[str, float]:
        tasks = make_tasks(config, has_teacher=False, bridged=False, spread=None)
        return {t.name: float(t.weight * t(self.seen(t.rows), self.known)) for t in tasks}


FROZEN_PARTS = {
    "correlation": 1.4143896102905273,
    "within": 1.488764762878418,
    "ranking": 1.2432528734207153,
    "local, margin 0.35": 3.2967529296875,
    "local, margin 0.2": 2.5590314865112305,
    "evenness": 1.3600798845291138,
}
FROZEN_SCORE = {"alone": 2.712773323059082, 1: 3.5888872146606445, 2: 3.5888872146606445,
                3: 4.3332695960998535}  # fmt: skip
FROZEN_STEPS = {
    1: {"total": 3.4297420978546143, "score": 2.394805908203125, "degraded": 0.08457072824239731,
        "local": 0.9237492680549622, "evenness": 0.026616429910063744},
    2: {"total": 2.673762321472168, "score": 2.275050401687622, "degraded": 0.24479267001152039,
        "local": 0.14713558554649353, "evenness": 0.006783690769225359},
    3: {"total": 4.0850443840026855, "score": 3.799777030944824, "degraded": 0.1220782920718193,
        "local": 0.15645194053649902, "evenness": 0.006737087853252888},
}  # fmt: skip
OF_SCORES = ("score", "correlation", "within", "opinions")


def test_each_loss_of_the_shipped_model_is_what_it_was():
    drawn = Drawn(5, photos=12, triples=4, composites=3)
    photos, triples, mixed = (drawn.seen(k) for k in ("photos", "triples", "composites"))
    local, clean = mixed.local.chunk(2)
    found = {
        "correlation": correlation_loss(photos.raw, drawn.labels),
        "within": within_loss(photos.raw, drawn.labels, drawn.subsets),
        "ranking": copies_loss(triples.logit, drawn.levels),
        "local, margin 0.35": local_loss(local, clean, drawn.covers, drawn.strengths, 0.35),
        "local, margin 0.2": local_loss(local, clean, drawn.covers, drawn.strengths, 0.2),
        "evenness": Evenness(1.0)(photos, drawn.known),
    }
    assert {k: float(v) for k, v in found.items()} == pytest.approx(FROZEN_PARTS, rel=1e-6)


@pytest.mark.parametrize("stage", [1, 2, 3])
def test_the_score_loss_of_each_stage_is_what_it_was(stage):
    drawn = Drawn(5, photos=12, triples=4, composites=3)
    terms = drawn.terms(stage_configs(load_config(SHIPPED))[stage - 1])
    assert terms["score"] == pytest.approx(FROZEN_SCORE["alone"], rel=1e-6)
    assert sum(terms[n] for n in OF_SCORES if n in terms) == pytest.approx(
        FROZEN_SCORE[stage], rel=1e-6
    )


@pytest.mark.parametrize("stage", [1, 2, 3])
def test_the_whole_loss_of_each_stage_is_what_it_was(stage):
    """With the weights, batches and margins of the shipped configuration."""
    config = stage_configs(load_config(SHIPPED))[stage - 1]
    degraded = config.degraded
    drawn = Drawn(100 + stage, config.training.batch, degraded.triples, degraded.composites)
    terms = drawn.terms(config)
    frozen = FROZEN_STEPS[stage]
    assert sum(terms.values()) == pytest.approx(frozen["total"], rel=1e-6)
    scores = sum(terms.pop(name) for name in OF_SCORES if name in terms)
    assert {"score": scores, **terms} == pytest.approx(
        {name: value for name, value in frozen.items() if name != "total"}, rel=2e-6
    )


def test_tasks_are_weighted_and_named():
    drawn = Drawn(1, photos=6, triples=0, composites=0)
    loss = Loss(score=2.0, correlation=0.5, rank=0.25, rank_margin=0.1, opinions=0.4)
    terms = drawn.terms(RunConfig(loss=loss))
    assert set(terms) == {"score", "correlation", "rank", "opinions"}
    raw, labels = drawn.raw, drawn.labels
    assert terms["score"] == pytest.approx(2 * error(raw, labels, "mse").item())
    own = [
        2 * error(o, labels, "mse")
        + 0.5 * correlation_loss(o, labels)
        + 0.25 * rank_loss(o, labels, 0.1)
        for o in drawn.opinions.unbind(1)
    ]
    assert terms["opinions"] == pytest.approx(0.4 * float(sum(own)) / 3)
    assert set(drawn.terms(RunConfig())) == {"score"}


@pytest.mark.parametrize("kind", ["mse", "mae"])
def test_features_by_the_teachers_variance(kind):
    torch.manual_seed(1)
    nothing = torch.empty(0)
    x, dof = torch.randn(5, 2, 3, 4, 4) * 10, torch.randn(2, 2, 3, 4, 4)
    student = Seen(*[nothing] * 5, torch.zeros_like(x), torch.zeros_like(dof))
    known = Known(taught=Taught(nothing, x, dof))

    def terms(distill: Distill, spread: Spread | None) -> dict[str, float]:
        config = RunConfig(loss=Loss(kind=kind, score=0.0), distill=distill)
        tasks = make_tasks(config, has_teacher=True, bridged=True, spread=spread)
        found = [task for task in tasks if isinstance(task, TeacherFeatures)]
        return {task.name: float(task.weight * task(student, known)) for task in found}

    plain = terms(Distill(x=0.5, dof=2.0), None)
    assert plain["x"] == pytest.approx(0.5 * error(student.x, x, kind).item())
    assert plain["dof"] == pytest.approx(2 * error(student.dof, dof, kind).item())
    scaled = terms(Distill(x=0.5, dof=2.0), Spread(tuple([100.0] * 5), (1.0, 1.0)))
    assert scaled["x"] == pytest.approx(plain["x"] / (100 if kind == "mse" else 10))
    assert scaled["dof"] == pytest.approx(plain["dof"])
    assert set(terms(Distill(x=0.0), None)) == {"dof"}


def test_a_task_of_a_teacher_needs_one():
    config = RunConfig(distill=Distill(teacher_score=1.0))
    made = {
        (teacher, bridged): {
            t.name for t in make_tasks(config, has_teacher=teacher, bridged=bridged, spread=None)
        }
        for teacher, bridged in ((False, False), (True, False), (True, True))
    }
    assert made == {
        (False, False): {"score"},
        (True, False): {"score", "teacher"},
        (True, True): {"score", "teacher", "x", "dof"},
    }


def test_scores_by_others_count_where_there_are_any():
    config = RunConfig(loss=Loss(score=0.0), distill=Distill(scores_weight=3.0))
    (task,) = make_tasks(config, has_teacher=False, bridged=False, spread=None, has_others=True)
    seen = Seen(torch.tensor([0.2, 0.9, 0.5], requires_grad=True), *[torch.empty(0)] * 6)
    others = torch.tensor([0.4, float("nan"), 0.6])
    loss = task.weight * task(seen, Known(others=others))
    assert loss.item() == pytest.approx(3 * (0.2**2 + 0.1**2) / 2)
    loss.backward()
    assert seen.raw.grad is not None
    assert seen.raw.grad.tolist() == pytest.approx([-0.6, 0.0, -0.3])
    assert task(seen, Known(others=torch.full((3,), float("nan")))).item() == 0


def test_copies_want_clean_above_milder_above_worse():
    levels = torch.tensor([[2, 6]])
    assert copies_loss(torch.tensor([2.0, 0.5, -1.5]), levels) == 0
    for wrong in ([0.5, 2.0, -1.5], [2.0, -1.5, 0.5], [-1.5, 0.5, 2.0]):
        assert copies_loss(torch.tensor(wrong), levels) > 0.3


def test_local_parts_are_pushed_down_inside_the_box_and_held_outside():
    box, level, margin = covers([(0, 0, 8, 8)], torch.device("cpu")), [4], 0.35
    local = torch.zeros(1, 8, 8, requires_grad=True)
    clean = torch.zeros(1, 8, 8)
    torch.autograd.backward(local_loss(local, clean, box, level, margin))
    assert local.grad is not None
    assert (local.grad[0, :4, :4] > 0).all()  # descent lowers them
    assert (local.grad[0, 4:] == 0).all()
    lowered = torch.zeros(1, 8, 8)
    lowered[0, :4, :4] = -2.0
    assert local_loss(lowered, clean, box, level, margin) == 0
    assert local_loss(lowered - 1, clean, box, level, margin) > 0


def test_a_score_beyond_all_opinions_is_drawn_back_among_them():
    opinions = torch.tensor([[0.3, 0.5, 0.4]] * 3)
    assert contain_loss(torch.tensor([0.3, 0.42, 0.5]), opinions) == 0
    assert contain_loss(torch.tensor([0.2, 0.4, 0.8]), opinions).item() == pytest.approx(0.4 / 3)


def test_opinions_that_err_alike_are_parted():
    torch.manual_seed(2)
    labels, error_of_all = torch.rand(200), torch.randn(200) * 0.1
    alike = torch.stack([labels + error_of_all, labels + 2 * error_of_all], 1)
    own = labels[:, None] + torch.randn(200, 2) * 0.1
    assert differ_loss(own, labels) == 0
    assert differ_loss(alike, labels).item() == pytest.approx(0.5 * 0.12, rel=1e-3)


def _maps(*places: tuple[slice, slice]) -> torch.Tensor:
    """A photo's maps: each receives sixty times as much in one part as elsewhere."""
    maps = torch.ones(1, len(places), 24, 24)
    for number, place in enumerate(places):
        maps[(0, number, *place)] = 60.0
    return maps / maps.mean((2, 3), keepdim=True)


def test_attention_is_neither_collapsed_nor_even_nor_the_same():
    left, right = np.s_[4:16, 0:10], np.s_[4:16, 12:22]
    assert attention_loss(_maps(left, right, left), None) < 0.02
    even = torch.ones(1, 3, 24, 24)
    assert attention_loss(even + 1e-6 * torch.rand(1, 3, 24, 24), None) > 0.9
    one_cell = np.s_[3:4, 3:4]
    collapsed = _maps(one_cell, one_cell, one_cell) ** 8
    assert attention_loss(collapsed, None) > attention_loss(_maps(left, right, left), None) + 3
    alike = attention_loss(_maps(left, left, left), None)
    assert alike.item() > attention_loss(_maps(left, right, left), None).item() + 0.19


def test_the_first_view_and_the_fusion_prefer_the_subject():
    subject = covers([(0, 0, 16, 8)], torch.device("cpu"))  # the left half
    left, right = np.s_[:, :12], np.s_[:, 12:]
    at_it, elsewhere = _maps(left, right, left), _maps(right, left, right)
    assert attention_loss(at_it, subject).item() == attention_loss(at_it, None).item()
    apart = attention_loss(elsewhere, subject) - attention_loss(elsewhere, None)
    assert apart.item() == pytest.approx(0.5 * np.log(2.2 * 60), rel=0.02)
    both = torch.cat([at_it, elsewhere])
    known, nobody = torch.cat([subject, 0 * subject]), torch.zeros(2, 16, 16)
    assert attention_loss(both, known) == attention_loss(both, nobody)


def test_a_fault_costs_what_it_must_and_not_much_more():
    costs, clean = torch.tensor([0.1]), torch.tensor([0.7])
    assert cost_loss(clean, clean - 0.15, costs) == 0
    assert cost_loss(clean, clean - 0.04, costs).item() == pytest.approx(2 * 0.06)
    assert cost_loss(clean, clean - 0.5, costs).item() == pytest.approx(0.5 * 0.2)


def test_a_blurred_subject_costs_more_than_a_blurred_background():
    clean = torch.tensor([0.7])
    assert subject_loss(clean, clean - 0.3, clean - 0.1) == 0
    assert subject_loss(clean, clean - 0.1, clean - 0.1) > 0.1
    assert subject_loss(clean, clean - 0.3, clean + 0.1).item() == pytest.approx(0.05)


def test_black_and_white_is_no_fault_and_nothing_no_photo():
    clean = torch.tensor([0.6, 0.6])
    assert grey_loss(clean, clean + 0.02) == 0
    assert grey_loss(clean, torch.tensor([0.5, 0.7])).item() == pytest.approx(0.08)


def test_the_same_photo_in_another_file_costs_what_it_changes_by() -> None:
    clean = torch.tensor([0.5, 0.9], requires_grad=True)
    small = torch.stack([clean.detach() + 0.02, clean.detach() - 0.02])
    assert same_loss(clean, clean + 0.004, small).item() == pytest.approx(0, abs=1e-6)
    saved = torch.tensor([0.514, 0.9])
    small = torch.tensor([[0.5, 0.8], [0.5, 0.9]], requires_grad=True)
    found = same_loss(clean, saved, small)
    assert found.item() == pytest.approx(0.01 / 2 + 0.08 / 4)
    found.backward()
    assert clean.grad is None  # copies move, the photo does not
    assert small.grad is not None
    assert plain_loss(torch.tensor([0.0, 0.08])) == 0
    assert plain_loss(torch.tensor([0.5])).item() == pytest.approx(0.42)


def test_regions_cost_what_their_faults_must_and_are_honest_as_they_are():
    raw = torch.tensor([0.7, 0.5, 0.6, 0.5, 0.2, 0.4])  # two regions, two faults each
    nothing = torch.empty(0)
    seen = Seen(raw, *[nothing] * 6)
    known = Known(costs=torch.tensor([0.1, 0.05, 0.2, 0.2]))
    expected = (2 * 0.1 / 2) / 2 + 4 * 0.05**2 / 2
    assert Regions(1.0)(seen, known).item() == pytest.approx(expected)
