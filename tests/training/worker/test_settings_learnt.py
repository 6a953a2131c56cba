"""Settings that change what is learnt: each one is changed in a tiny run, whose weights show it."""

from __future__ import annotations

import pytest
import torch

from tests.training.worker.tiny_runs import SHORTER, weights_of
from training import interface as api

DEGRADED = {"degraded.sources": "2", "degraded.clean": "0.0", "degraded.triples": "1",
            "degraded.composites": "1", "loss.degraded": "1.0", "loss.local": "1.0"}  # fmt: skip
BOUNDED = {"network.bounded": "true"}
DETAIL = {**BOUNDED, "network.detail": "true", "input.window_side": "32",
          "training.without_detail": "0.0"}  # fmt: skip
FURTHER = {**DETAIL, "degraded.sources": "2", "degraded.clean": "0.0", "degraded.natives": "1",
           "degraded.natives_each": "3", "degraded.subjects": "1", "degraded.subjects_in": "BOXES",
           "degraded.greys": "1", "degraded.plain": "1", "degraded.regions": "1",
           "degraded.regions_from": "FOLDER", "degraded.regions_made": "4",
           "loss.regions": "1.0", "loss.native": "1.0", "loss.subject": "1.0",
           "loss.plain": "1.0", "loss.grey": "1.0", "degraded.same": "1",
           "loss.same": "1.0"}  # fmt: skip
PARTS = {"network.even_levels": "true", "data.cache_features": "true", "network.grid": "5",
         "training.freeze_stages": "3", "training.part_side": "12", "training.part_share": "1.0",
         "distill.keep_answers": "true"}  # fmt: skip
RANDOM = {"data.split": "random", "data.limit": "0", "training.batch": "14"}

# Settings that must change the weights a run ends with: the other value, and what else it takes.
LEARNT: dict[str, tuple[str, dict[str, str]]] = {
    "seed": ("1", {}),
    "data.split": ("random", {}),
    "data.split_seed": ("3", RANDOM),
    "data.validation": ("0.4", RANDOM),
    "data.test": ("0.5", RANDOM),
    "data.limit": ("5", {}),
    "input.kind": ("shorter-side", {}),
    "input.side": ("48", SHORTER),
    "input.limit": ("72", SHORTER),
    "input.multiple": ("32", SHORTER),
    "input.width": ("128", {}),
    "input.height": ("96", {}),
    "input.full_decode": ("true", {}),
    "input.mean": ("[0.4, 0.5, 0.5]", {}),
    "input.std": ("[0.5, 0.5, 0.3]", {}),
    "input.window_side": ("48", DETAIL),
    "input.window_ranks": ("[1.0]", DETAIL),
    "input.flip_horizontal": ("1.0", {}),
    "input.flip_vertical": ("1.0", {}),
    "network.role": ("teacher", {}),
    "network.backbone": ("test_byobnet", {}),
    "network.channels": ("24", {}),
    "network.hidden": ("24", {}),
    "network.grid": ("5", {}),
    "network.views": ("3", {}),
    "network.moments": ("false", {}),
    "network.published_order": ("true", {"network.rank": "0"}),
    "network.rank": ("0", {}),
    "network.bounded": ("true", {}),
    "network.feature_rank": ("4", BOUNDED),
    "network.registers": ("2", BOUNDED),
    "network.even_levels": ("true", {"network.grid": "5"}),
    "network.detail": ("true", BOUNDED),
    "network.head_channels": ("16", {}),
    "network.head_hidden": ("16", {}),
    "network.head_pool": ("2", {"network.head_padding": "1"}),
    "network.head_padding": ("1", {}),
    "network.sigmoid": ("false", {}),
    "weights.source": ("file", {"weights.file": "WEIGHTS"}),
    "weights.file": ("WEIGHTS", {"weights.source": "file", "weights.file": "OTHER WEIGHTS"}),
    "loss.kind": ("mae", {}),
    "loss.score": ("3.0", {}),
    "loss.correlation": ("1.0", {"training.batch": "4"}),
    "loss.rank": ("1.0", {}),
    "loss.rank_margin": ("0.0", {"loss.rank": "1.0", "training.batch": "4"}),
    "loss.opinions": ("1.0", {}),
    "loss.within": ("1.0", {"training.batch": "4"}),
    "loss.degraded": ("3.0", DEGRADED),
    "loss.local": ("3.0", DEGRADED),
    "loss.local_margin": ("0.0", {**DEGRADED, "degraded.composites": "10"}),
    "loss.evenness": ("1.0", {}),
    "loss.contain": ("5.0", {}),
    "loss.differ": ("5.0", {"training.batch": "4"}),
    "loss.attention": ("1.0", BOUNDED),
    "loss.native": ("3.0", FURTHER),
    "loss.regions": ("3.0", FURTHER),
    "loss.subject": ("3.0", FURTHER),
    "loss.plain": ("3.0", FURTHER),
    "degraded.sources": ("3", DEGRADED),
    "degraded.clean": ("0.4", DEGRADED),
    "degraded.seed": ("5", DEGRADED),
    "degraded.composites_each": ("1", DEGRADED),
    "degraded.triples": ("2", DEGRADED),
    "degraded.composites": ("2", DEGRADED),
    "degraded.natives_each": ("1", FURTHER),
    "degraded.subjects_in": ("OTHER BOXES", FURTHER),
    "degraded.natives": ("2", FURTHER),
    "degraded.subjects": ("2", FURTHER),
    "degraded.greys": ("2", FURTHER),
    "degraded.plain": ("2", FURTHER),
    "degraded.same": ("2", FURTHER),
    "degraded.regions": ("2", FURTHER),
    "degraded.regions_made": ("1", FURTHER),
    "distill.teacher": ("", {}),
    "distill.teacher_input": ("own", {}),
    "distill.dof": ("5.0", {}),
    "distill.x": ("5.0", {}),
    "distill.teacher_score": ("2.0", {}),
    "distill.by_variance": ("true", {}),
    "distill.scores": ("SCORES", {}),
    "distill.scores_weight": ("5.0", {"distill.scores": "SCORES"}),
    "distill.projection": ("always", {}),
    "optimiser.kind": ("adam", {}),
    "optimiser.rate": ("0.001", {}),
    "optimiser.backbone_rate": ("0.0001", {}),
    "optimiser.weight_decay": ("0.5", {}),
    "optimiser.decay_everything": ("true", {}),
    "optimiser.clip_norm": ("0.001", {"optimiser.kind": "adam"}),
    "optimiser.warmup_epochs": ("1.0", {}),
    "optimiser.warmup_steps": ("5", {}),
    "optimiser.cosine_epochs": ("100.0", {}),
    "optimiser.floor": ("0.9", {}),
    "optimiser.update": ("epoch", {}),
    "training.epochs": ("2", {}),
    "training.batch": ("4", {}),
    "training.shuffle": ("false", {}),
    "training.whole_batches": ("true", {"data.limit": "5"}),
    "training.dropout": ("0.5", {}),
    "training.ema": ("0.9", {}),
    "training.freeze_stages": ("2", {}),
    "training.freeze_batch_norm": ("false", {}),
    "training.freeze_scales": ("true", {}),
    "training.part_side": ("8", PARTS),
    "training.part_share": ("0.0", PARTS),
    "training.part_until": ("0.0", PARTS),
    "training.without_detail": ("0.9", DETAIL),
}  # fmt: skip


_known: dict[str, dict[str, torch.Tensor]] = {}


# Every day one in three; `-m sweep` runs the rest.
@pytest.mark.parametrize(
    "key",
    [pytest.param(key, marks=[pytest.mark.sweep] if n % 3 else []) for n, key in enumerate(LEARNT)],
)
def test_a_setting_changes_what_is_learnt(key, run_with):
    value, others = LEARNT[key]
    without = str(sorted(others.items()))
    if without not in _known:
        _known[without] = weights_of(run_with({"training.best_by": "sum", **others}))
    before = _known[without]
    after = weights_of(run_with({"training.best_by": "sum", **others, key: value}))
    shapes = [{k: v.shape for k, v in weights.items()} for weights in (before, after)]
    if shapes[0] == shapes[1]:
        moved = [k for k in before if "tracked" not in k and not before[k].equal(after[k])]
        assert moved


def test_equal_settings_learn_the_same(run_with):
    """What the comparisons above rest on."""
    first, second = (weights_of(run_with({})) for _ in range(2))
    assert all(first[k].equal(second[k]) for k in first)


ELSEWHERE = {
    "name", "preset", "recipe", "network.name",  # here and below, unless said: test_settings.py
    "data.folder", "data.reader", "data.file", "data.name",
    # tests/training/commands/test_labels_asked.py
    "data.label_column", "data.name_column", "data.direction", "data.range",
    "data.fold", "data.folds",  # tests/training/datasets/test_splits.py
    "protocol.kind", "protocol.round", "protocol.rounds",  # test_rounds.py beside this file
    "result.five_crop",  # tests/training/commands/test_commands.py
    "data.cache", "data.cache_folder",
    "data.cache_features",  # tests/training/default_model
    "distill.keep_answers",  # test_detail_runs.py beside this file
    "degraded.regions_from",  # tests/training/learning/test_detail.py
    "degraded.clean_in",  # tests/training/learning/test_copies.py
    "loss.grey", "loss.same",  # tests/training/learning/test_tasks.py
    "model.name", "model.version", "model.summary", "model.licence", "model.facts", "model.card",
    "model.figures", "model.bands",
    "model.half_storage",  # tests/training/default_model, test_model_file.py
    "model.eight_bits",  # how: tests/core/networks/test_eight_bits.py
    "training.best_by", "training.patience",
    "training.accumulate",  # memory, not numbers: test_detail_runs.py beside this file
    "training.measure_epochs",  # test_starting.py beside this file
    "machine.device", "machine.precision", "machine.workers", "machine.threads",
    "machine.recompute", "machine.checkpoint_minutes", "machine.tensorboard",
    "result.bootstrap", "result.compare_teacher",
    "result.compare_default",  # test_comparing.py beside this file
    "result.export",  # off in all runs here; on in tests/training/commands/test_commands.py
}  # fmt: skip


def test_no_setting_is_forgotten():
    assert {info.key for info in api.setting_infos()} == set(LEARNT) | ELSEWHERE
    assert not set(LEARNT) & ELSEWHERE
