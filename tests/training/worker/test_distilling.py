"""Distillation: the teacher stays as it is, whatever it came from; alone there is none."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
import torch

from core.errors import RunError
from core.networks.mobileiqa.network import MobileIqa
from core.networks.mobileiqa.presets import PUBLISHED_STUDENT
from training import interface as api
from training.learning.batches import Batch, portions
from training.learning.tasks import Spread
from training.learning.teacher import load_teacher
from training.learning.trained_network import training_mode
from training.worker.knowing import Facts
from training.worker.learner import Learner, new_learner
from training.worker.parallel import Group
from training.worker.setup import make_trained
from training.worker.stepping import Stepper


@pytest.fixture
def taught(start):
    """A trained teacher of another shape."""
    run = start(network={"channels": 24, "grid": 5, "views": 3}, training={"epochs": 1})
    assert run.work() == 0
    return run


def _learner(config, teacher) -> Learner:
    trained = make_trained(config, teacher, torch.device("cpu"))
    training_mode(trained.network, config.training)
    return new_learner(config, trained, spread=Spread((1.0,) * 5, (1.0,) * 2))


def test_a_step_moves_the_student_alone(taught, tiny):
    config = tiny(
        recipe="mobileiqa-distill",
        distill={"teacher": str(taught.paths.folder), "teacher_score": 1.0},
        training={"dropout": 0.0},
    )
    teacher = load_teacher(taught.paths.folder)
    before = {k: v.clone() for k, v in teacher.network.state_dict().items()}
    learner = _learner(config, teacher)
    student = {k: v.clone() for k, v in learner.trained.state_dict().items()}
    stepper = Stepper(learner, config, Facts(torch.rand(4), ("",) * 4), teacher, Group())
    images = torch.randint(0, 256, (4, 3, 64, 96), dtype=torch.uint8)
    plan = portions(Batch((0, 1, 2, 3)), 1, 1, 0)
    stepped = stepper.step(iter([(plan[0], [images])]), 1)
    assert stepped.moved
    assert set(stepped.terms) == {"score", "teacher", "x", "dof"}
    assert not teacher.network.training
    assert all(p.grad is None and not p.requires_grad for p in teacher.network.parameters())
    assert all(v.equal(before[k]) for k, v in teacher.network.state_dict().items())
    moved = {k for k, v in learner.trained.state_dict().items() if not v.equal(student[k])}
    assert {"bridge.x.0.weight", "bridge.dof.1.weight", "network.LDA1.cnn1.weight"} <= moved
    # The published loss has no use for the teacher's head on the student's feature; the score is
    # compared with the teacher's own.
    with torch.no_grad():
        x = (images.float() / 255 - 0.5) / 0.5
        wanted = teacher.network(x)
    assert stepped.terms["teacher"] == pytest.approx(
        float(((_raw(student, config, x) - wanted) ** 2).mean()), rel=1e-4
    )


def _raw(state: dict[str, torch.Tensor], config, image: torch.Tensor) -> torch.Tensor:
    """What the student said before the step: dropout is off and statistics are frozen."""
    network = MobileIqa(config.network)
    own = {k.removeprefix("network."): v for k, v in state.items() if k.startswith("network.")}
    network.load_state_dict(own)
    training_mode(network, config.training)
    for module in network.modules():
        if isinstance(module, torch.nn.Dropout):
            module.p = 0.0
    with torch.no_grad():
        return network(image)


def test_parts_of_a_batch_add_up(taught, tiny):
    """Accumulation changes memory, not numbers, of losses that compare photos too."""
    gradients = []
    for accumulate in (1, 2, 3):
        config = tiny(
            recipe="mobileiqa-distill",
            distill={"teacher": str(taught.paths.folder), "by_variance": True},
            loss={"opinions": 0.5, "correlation": 0.3, "rank": 0.3, "within": 0.3, "differ": 0.3},
            training={"dropout": 0.0, "batch": 5, "accumulate": accumulate},
        )
        teacher = load_teacher(taught.paths.folder)
        learner = _learner(config, teacher)
        labels = torch.linspace(0, 1, 5)
        images = torch.randint(
            0, 256, (5, 3, 64, 96), dtype=torch.uint8, generator=torch.manual_seed(1)
        )
        plan = portions(Batch(tuple(range(5))), accumulate, 1, 0)
        stepper = Stepper(learner, config, Facts(labels, ("",) * 5), teacher, Group())
        stepped = stepper.step(
            iter([(one, [images[list(one.share.rows)]]) for one in plan]), len(plan)
        )
        parameters = [p for p in learner.trained.parameters() if p.requires_grad]
        gradients.append((stepped.terms, [p.grad.clone() for p in parameters]))
    for terms, found in gradients[1:]:
        assert terms == pytest.approx(gradients[0][0], rel=1e-4)
        whole, parts = (torch.cat([g.flatten() for g in one]) for one in (gradients[0][1], found))
        assert float((whole - parts).norm() / whole.norm()) < 1e-4


def test_the_student_comes_closer_to_its_teacher(start, taught):
    run = start(
        recipe="mobileiqa-distill",
        distill={"teacher": str(taught.paths.folder), "by_variance": True, "teacher_score": 1.0},
        training={"epochs": 6},
        result={"compare_teacher": True},
    )
    assert run.work() == 0
    losses = [m.values for m in run.of(api.Metric) if m.part == "train"]
    for term in ("x", "dof", "score"):
        assert losses[-1][term] < losses[0][term]
    result = api.read_result(run.paths.result)
    own = api.read_result(taught.paths.result)
    assert result.teacher["test"].srcc == pytest.approx(own.parts["test"].srcc)


def _csv(path: Path, scores: dict[str, object]) -> str:
    lines = [f"{name},{score}" for name, score in scores.items()]
    path.write_text("\n".join(["name,score", *lines]), encoding="utf-8")
    return str(path)


def test_scores_by_others_are_learnt_where_there_are_any(start, tmp_path):
    """Without labels or a teacher only what others say draws the student."""
    file = _csv(tmp_path / "others.csv", dict.fromkeys([f"{n}.png" for n in range(20)], 0.1))
    run = start(
        recipe="mobileiqa-distill",
        loss={"score": 0.0},
        distill={"scores": file, "scores_weight": 2.0},
        training={"epochs": 1},
    )
    assert run.work() == 0, run.events[-1]
    values = next(m.values for m in run.of(api.Metric) if m.part == "train")
    assert values["loss"] == pytest.approx(values["others"])
    assert "score" not in values
    with pytest.raises(RunError, match=r"distill\.scores belongs"):
        start(recipe="mobileiqa-teacher", distill={"scores": file})


@pytest.mark.parametrize(
    ("scores", "said"),
    [({"0.png": 1.2}, "0.png has 1.2"), ({"0.png": "x"}, "could not convert"),
     ({"another.png": 0.5}, "none of these photos")],
)  # fmt: skip
def test_scores_that_cannot_be_used_are_refused_by_name(start, tmp_path, scores, said):
    file = _csv(tmp_path / "others.csv", scores)
    run = start(recipe="mobileiqa-distill", distill={"scores": file})
    assert run.work() == 1
    assert said in run.events[-1].message
    assert "others.csv" in str(run.events[-1])


def test_alone_there_is_no_teacher(start):
    run = start(recipe="mobileiqa-distill", training={"epochs": 1})
    assert run.work() == 0
    values = next(m.values for m in run.of(api.Metric) if m.part == "train")
    assert not {"x", "dof", "teacher"} & set(values)
    assert api.read_result(run.paths.result).teacher == {}


def test_a_published_checkpoint_teaches(start, tmp_path):
    shape = dataclasses.replace(PUBLISHED_STUDENT, channels=16, hidden=512, grid=8)
    torch.manual_seed(0)
    network = MobileIqa(shape)
    path = tmp_path / "best_model.pkl"
    torch.save(network.state_dict(), path)
    distill = {"teacher": str(path)}
    run = start(recipe="mobileiqa-distill", distill=distill, training={"epochs": 1})
    assert run.work() == 0, run.events[-1]
    assert "teacher" in {w.code for w in run.of(api.Warned)}  # its gammas are 0: never trained
    own = {**distill, "teacher_input": "own"}
    refused = start(recipe="mobileiqa-distill", distill=own)
    assert refused.work() == 1
    assert "distill.teacher_input" in refused.events[-1].message


def test_another_teacher_in_the_middle_of_a_run_is_refused(start, taught, tmp_path):
    copy = tmp_path / "teacher.safetensors"
    copy.write_bytes(taught.paths.best.read_bytes())
    run = start(
        recipe="mobileiqa-distill",
        distill={"teacher": str(copy)},
        training={"epochs": 2},
        machine={"checkpoint_minutes": 0.0},
    )

    def pause(event: api.Event) -> None:
        if isinstance(event, api.Checkpoint) and event.step == 2:
            api.send(run.paths, "pause")
            while run.paths.control.exists():
                pass

    run.work(pause)
    content = bytearray(copy.read_bytes())
    content[-1] ^= 1
    copy.write_bytes(content)
    assert run.work() == 1
    assert "teacher has changed" in run.events[-1].message
    copy.write_bytes(taught.paths.best.read_bytes())
    assert run.work() == 0
