"""Checkpoints: what is recognised, and what is refused with which words."""

from __future__ import annotations

import zipfile
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from torch import Tensor, nn

from core.errors import CheckpointError
from core.networks.mobileiqa.checkpoints import load_checkpoint
from core.networks.mobileiqa.presets import PUBLISHED_STUDENT, PUBLISHED_TEACHER
from tests.core.networks.vectors import state_for

SMALL = {"channels": 16, "hidden": 16, "grid": 4, "head_channels": 8, "head_hidden": 4}
"""The publication's layout with few channels: its files are small."""


@pytest.fixture(scope="module", params=[PUBLISHED_STUDENT, PUBLISHED_TEACHER], ids=lambda p: p.role)
def small(request: pytest.FixtureRequest) -> tuple[str, dict[str, Tensor]]:
    return request.param.role, state_for(replace(request.param, **SMALL))


@pytest.fixture(scope="module")
def student() -> dict[str, Tensor]:
    return state_for(replace(PUBLISHED_STUDENT, **SMALL))


def saved(content: object, path: Path, **options: bool) -> Path:
    torch.save(content, path, **options)
    return path


def refusal(path: Path) -> str:
    with pytest.raises(CheckpointError) as caught:
        load_checkpoint(path)
    assert caught.value.path == path
    return caught.value.message


def test_reads_a_network_and_takes_its_sizes_from_the_weights(
    small: tuple[str, dict[str, Tensor]], tmp_path: Path
) -> None:
    role, state = small
    checkpoint = load_checkpoint(saved(OrderedDict(state), tmp_path / "best_model.pkl"))
    preset = checkpoint.network.preset
    assert (preset.role, preset.channels, preset.grid, preset.views) == (role, 16, 4, 3)
    assert preset.sigmoid == (role == "student")
    assert preset.head_pool == (2 if role == "student" else 4)
    loaded = checkpoint.network.state_dict()
    assert all(torch.equal(loaded[name], value) for name, value in state.items())
    assert not checkpoint.network.training
    (note,) = checkpoint.notes
    assert "another shape" in note
    assert "channels 16 instead of 256" in note


def test_reads_every_form_of_file(student: dict[str, Tensor], tmp_path: Path) -> None:
    parallel = {f"module.{name}": value for name, value in student.items()}
    paths = (
        saved({"epoch": 3, "state_dict": student}, tmp_path / "best_model.pth.tar"),
        saved({"state_dict": parallel}, tmp_path / "parallel.pth"),
        saved(parallel, tmp_path / "old.pkl", _use_new_zipfile_serialization=False),
    )
    for path in paths:
        loaded = load_checkpoint(path).network.state_dict()
        assert all(torch.equal(loaded[name], value) for name, value in student.items()), path.name


def test_counters_may_be_absent_and_nothing_else(
    student: dict[str, Tensor], tmp_path: Path
) -> None:
    without = {k: v for k, v in student.items() if not k.endswith("num_batches_tracked")}
    assert len(without) < len(student)
    network = load_checkpoint(saved(without, tmp_path / "a.pkl")).network
    assert network.state_dict()["local_cnn.bn1.num_batches_tracked"] == 0
    del without["fc_score.3.bias"]
    assert "lacks 1 entries (fc_score.3.bias)" in refusal(saved(without, tmp_path / "b.pkl"))


def test_half_precision_weights_become_float32(student: dict[str, Tensor], tmp_path: Path) -> None:
    half = {k: v.half() if v.is_floating_point() else v for k, v in student.items()}
    network = load_checkpoint(saved(half, tmp_path / "half.pkl")).network
    assert {p.dtype for p in network.parameters()} == {torch.float32}


def test_an_untrained_network_is_told(student: dict[str, Tensor], tmp_path: Path) -> None:
    flat = {k: torch.zeros_like(v) if k.endswith(".gamma") else v for k, v in student.items()}
    notes = load_checkpoint(saved(flat, tmp_path / "flat.pkl")).notes
    assert any("never trained" in note for note in notes)


def test_a_network_of_neither_kind_is_refused_with_its_first_keys(tmp_path: Path) -> None:
    path = saved(nn.Linear(2, 2).state_dict(), tmp_path / "linear.pkl")
    message = refusal(path)
    for word in ("local_cnn.conv_stem.weight", "LGF1.cnn1.weight", "weight, bias"):
        assert word in message


def test_a_network_of_both_kinds_is_refused(student: dict[str, Tensor], tmp_path: Path) -> None:
    both = student | state_for(replace(PUBLISHED_TEACHER, **SMALL))
    assert "the keys of both" in refusal(saved(both, tmp_path / "both.pkl"))


def test_surplus_and_misshapen_entries_are_named(
    student: dict[str, Tensor], tmp_path: Path
) -> None:
    surplus = student | {"extra.weight": torch.zeros(1)}
    assert "unexpected 1 entries (extra.weight)" in refusal(saved(surplus, tmp_path / "a.pkl"))
    misshapen = student | {"cnn.3.bias": torch.zeros(3)}
    assert "cnn.3.bias is 3 where 8" in refusal(saved(misshapen, tmp_path / "b.pkl"))


def test_other_levels_and_grids_are_named(student: dict[str, Tensor], tmp_path: Path) -> None:
    fewer = {k: v for k, v in student.items() if "attention_module.4" not in k}
    assert "4 levels" in refusal(saved(fewer, tmp_path / "a.pkl"))
    key = "MALs.0.feature_attention.c_q.weight"
    oblong = student | {key: torch.zeros(5 * 12, 5 * 12)}
    assert "attention width of 60" in refusal(saved(oblong, tmp_path / "b.pkl"))


def test_numbers_that_are_not_finite_are_refused(
    student: dict[str, Tensor], tmp_path: Path
) -> None:
    broken = student["cnn.0.bias"].clone()
    broken[1] = float("nan")
    message = refusal(saved(student | {"cnn.0.bias": broken}, tmp_path / "nan.pkl"))
    assert message.startswith("cnn.0.bias holds numbers that are not finite")


@pytest.mark.parametrize("new_form", [True, False])
def test_a_pickled_module_is_refused_by_name_and_never_built(
    tmp_path: Path, new_form: bool
) -> None:
    path = tmp_path / "module.pkl"
    saved(nn.Linear(2, 2), path, _use_new_zipfile_serialization=new_form)
    message = refusal(path)
    assert "torch.nn.modules.linear.Linear" in message
    assert "state_dict()" in message


def test_files_that_are_no_checkpoints_are_refused(
    student: dict[str, Tensor], tmp_path: Path
) -> None:
    whole = saved(student, tmp_path / "whole.pkl").read_bytes()
    contents = {
        "empty": b"",
        "text": b"not a pickle at all",
        "truncated": whole[: len(whole) // 2],
        "photo": b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(100),
    }
    for name, content in contents.items():
        path = tmp_path / f"{name}.pkl"
        path.write_bytes(content)
        assert "cannot be read as a checkpoint" in refusal(path), name
        assert "weights_only" not in refusal(path), name  # torch's advice would run code in it
    with zipfile.ZipFile(tmp_path / "zip.pkl", "w") as archive:
        archive.writestr("readme.txt", "hello")
    assert "cannot be read as a checkpoint" in refusal(tmp_path / "zip.pkl")
    assert "no such checkpoint" in refusal(tmp_path / "absent.pkl")


def test_contents_that_are_no_weights_are_refused(tmp_path: Path) -> None:
    assert "holds a list" in refusal(saved([1, 2], tmp_path / "list.pkl"))
    epoch = saved({"epoch": 3}, tmp_path / "epoch.pkl")
    assert "'epoch' is not a named tensor" in refusal(epoch)


def numbers() -> Tensor:
    return torch.linspace(-1, 1, 16).reshape(4, 4)


ODD_TENSORS: dict[str, Callable[[], Tensor]] = {
    "type float8_e4m3fn": lambda: numbers().to(torch.float8_e4m3fn),
    "type float8_e5m2": lambda: numbers().to(torch.float8_e5m2),
    "type bool": lambda: numbers() > 0,
    "type complex64": lambda: numbers().to(torch.complex64),
    "quantised": lambda: torch.quantize_per_tensor(numbers(), 0.1, 0, torch.qint8),
    "sparse": lambda: numbers().to_sparse(),
    "sparse tensor": lambda: numbers().to_sparse_csr(),
    "without its numbers": lambda: torch.empty(4, 4, device="meta"),
    "nested": lambda: torch.nested.nested_tensor([torch.zeros(2), torch.zeros(3)]),
    "empty tensor (0x4)": lambda: torch.empty(0, 4),
}
"""By the words that name what is odd about them."""


@pytest.mark.filterwarnings("ignore::UserWarning")
@pytest.mark.parametrize("words", ODD_TENSORS)
def test_a_tensor_that_holds_no_plain_numbers_is_refused_by_name(
    student: dict[str, Tensor], tmp_path: Path, words: str
) -> None:
    odd = ODD_TENSORS[words]()
    message = refusal(saved(student | {"cnn.0.bias": odd}, tmp_path / "odd.pkl"))
    assert message.startswith("Its entry 'cnn.0.bias' is "), message
    assert words in message
