"""Splits: the published figures, whole groups, no part chosen on that is reported on."""

from __future__ import annotations

import dataclasses
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from core.errors import DatasetError
from training.datasets.declare import shipped_entry
from training.datasets.sample import DataSet, Part, Sample
from training.datasets.splits import (
    Split,
    fold_dataset,
    published_rows,
    schemes,
    split_dataset,
)


def _sample(row: int, group: str | None = None, split: Part | None = None) -> Sample:
    name = f"{row}.jpg"
    return Sample(Path(name), name, row / 10, row / 10, split, group, None, row)


def _dataset(
    samples: list[Sample], reader: str = "table", published_rows: int | None = None
) -> DataSet:
    entry = shipped_entry(reader)
    return DataSet(
        name="test",
        entry=entry,
        root=Path("root"),
        scale=entry.scale or shipped_entry("livec").scale,
        samples=tuple(samples),
        references=(),
        missing=(),
        rows=len(samples),
        label_source="x.csv, mos",
        evidence="seen",
        notes=(),
        published_rows=published_rows,
    )


def _names(split: Split) -> tuple[set[str], set[str], set[str]]:
    return tuple({s.name for s in part} for part in (split.train, split.val, split.test))


@pytest.mark.parametrize(
    ("count", "sizes", "train", "test"),
    [
        (1162, (930, 232), [324, 319, 120, 1124, 212], [915, 502, 265, 1087, 1117]),
        (10073, (8058, 2015), [4149, 3364, 896, 7011, 3522], [1730, 6264, 7497, 3277, 6814]),
        (586, (469, 117), [420, 288, 373, 246, 274], [203, 489, 198, 361, 451]),
        (11125, (8900, 2225), [10472, 5014, 1591, 1270, 4622], [7776, 5689, 6820, 4202, 2400]),
        (4269, (3415, 854), [3361, 3322, 485, 1182, 1743], [2761, 3491, 1600, 2050, 2938]),
    ],
    ids=["livec", "koniq10k", "bid", "spaq", "uhdiqa"],
)
def test_published_split_equals_the_published_numbers(count, sizes, train, test):
    ours = published_rows(count)

    assert tuple(map(len, ours)) == sizes
    assert ours[0][:5] == train
    assert ours[1][:5] == test


def test_published_split_of_a_data_set_is_in_the_published_order():
    dataset = _dataset([_sample(row) for row in range(586)], "bid", published_rows=586)

    split = split_dataset(dataset, "published-3407", validation=0)

    assert [s.row for s in split.train[:5]] == [420, 288, 373, 246, 274]
    assert [s.row for s in split.test[:5]] == [203, 489, 198, 361, 451]
    assert split.val == ()


def test_published_split_cuts_validation_from_training_only():
    dataset = _dataset([_sample(row) for row in range(586)], "bid", published_rows=586)

    split = split_dataset(dataset, "published-3407", validation=0.1)

    assert (len(split.train), len(split.val), len(split.test)) == (422, 47, 117)
    assert {s.row for s in split.train + split.val} == set(published_rows(586)[0])


def test_published_split_keeps_its_numbers_when_pictures_are_missing():
    samples = [_sample(row) for row in range(586) if row not in (420, 203)]
    dataset = _dataset(samples, "bid", published_rows=586)

    split = split_dataset(dataset, "published-3407", validation=0)

    assert [s.row for s in split.train[:4]] == [288, 373, 246, 274]
    assert [s.row for s in split.test[:4]] == [489, 198, 361, 451]
    assert "2 pictures" in split.notes[0]


def test_published_split_is_refused_for_another_label_file():
    dataset = _dataset([_sample(row) for row in range(20)], "koniq10k")

    with pytest.raises(DatasetError, match=r"x\.csv is another one; usable are random"):
        split_dataset(dataset, "published-3407")


@pytest.mark.parametrize(
    ("originals", "each", "held"),
    [(81, 125, 16), (25, 120, 5), (29, 27, 6), (30, 29, 6)],
    ids=["kadid10k", "tid2013", "live", "csiq"],
)
def test_synthetic_sets_are_cut_by_original_as_is_the_custom(originals, each, held):
    samples = [_sample(row, group=f"i{row // each}") for row in range(originals * each)]

    split = split_dataset(_dataset(samples), "random", validation=0)

    assert len({s.group for s in split.test}) == held
    assert len({s.group for s in split.train}) == originals - held


@given(
    groups=st.lists(st.integers(0, 12), min_size=12, max_size=60),
    seed=st.integers(0, 2**31),
    validation=st.floats(0.05, 0.3),
    test=st.floats(0.05, 0.3),
)
def test_no_picture_is_lost_and_no_group_divided(groups, seed, validation, test):
    samples = [_sample(row, group=str(g) if g else None) for row, g in enumerate(groups)]
    dataset = _dataset(samples)
    try:
        split = split_dataset(dataset, "random", seed=seed, validation=validation, test=test)
    except DatasetError:
        return

    everything = split.train + split.val + split.test
    assert Counter(everything) == Counter(samples)
    parts_of_group: dict[str, set[str]] = {}
    for part in ("train", "val", "test"):
        assert split.part(part)
        for sample in split.part(part):
            if sample.group is not None:
                parts_of_group.setdefault(sample.group, set()).add(part)
    assert all(len(parts) == 1 for parts in parts_of_group.values())


def test_the_seed_decides_and_the_order_of_the_file_does_not():
    samples = [_sample(row, group=f"g{row // 3}") for row in range(90)]
    split = split_dataset(_dataset(samples), "random", seed=5)

    assert split_dataset(_dataset(samples), "random", seed=5) == split
    assert _names(split_dataset(_dataset(samples[::-1]), "random", seed=5)) == _names(split)
    assert _names(split_dataset(_dataset(samples), "random", seed=6)) != _names(split)


def test_another_validation_share_leaves_the_test_part_alone():
    dataset = _dataset([_sample(row) for row in range(100)])

    tests = {split_dataset(dataset, "random", seed=1, validation=v).test for v in (0, 0.1, 0.3)}

    assert len(tests) == 1


def test_sizes_are_close_to_the_shares():
    dataset = _dataset([_sample(row, group=f"g{row // 7}") for row in range(1000)])

    split = split_dataset(dataset, "random", validation=0.1, test=0.2)

    assert len(split.test) == pytest.approx(200, abs=4)
    assert len(split.val) == pytest.approx(80, abs=4)


def test_duplicates_can_be_kept_together():
    dataset = _dataset([_sample(row, group="a" if row < 3 else None) for row in range(40)])
    pairs = [("1.jpg", "30.jpg"), ("30.jpg", "31.jpg"), ("7.jpg", "8.jpg")]

    for seed in range(20):
        parts = _names(split_dataset(dataset, "random", seed=seed, together=pairs))
        for family in ({"0.jpg", "1.jpg", "2.jpg", "30.jpg", "31.jpg"}, {"7.jpg", "8.jpg"}):
            assert sum(bool(family & part) for part in parts) == 1


def _official(*parts: tuple[Part | None, int]) -> DataSet:
    named = [part for part, count in parts for _ in range(count)]
    return _dataset([_sample(row, split=part) for row, part in enumerate(named)])


def test_published_parts_are_taken_as_they_are():
    split = split_dataset(_official(("train", 6), ("val", 2), ("test", 3), (None, 1)))

    assert split.scheme == "official"
    assert tuple(map(len, (split.train, split.val, split.test, split.left_out))) == (6, 2, 3, 1)


def test_without_a_published_validation_part_it_comes_from_training():
    dataset = _official(("train", 50), ("test", 10))

    split = split_dataset(dataset, validation=0.2)

    assert tuple(map(len, (split.train, split.val, split.test))) == (40, 10, 10)
    assert {s.split for s in split.val} == {"train"}


def test_without_a_published_test_part_validation_can_be_held_out():
    dataset = _official(("train", 50), ("val", 10))

    official = split_dataset(dataset, "official")
    held_out = split_dataset(dataset, "held-out", validation=0.2)

    assert list(schemes(dataset)) == ["official", "held-out", "random"]
    assert tuple(map(len, (official.train, official.val, official.test))) == (50, 10, 0)
    assert "optimistic" in official.notes[0]
    assert held_out.test == official.val
    assert tuple(map(len, (held_out.train, held_out.val))) == (40, 10)


def test_too_few_groups_are_an_error_with_the_counts():
    dataset = _dataset([_sample(row, group="only") for row in range(10)])

    with pytest.raises(DatasetError, match="10, scenes and bursts counted once 1"):
        split_dataset(dataset, "random")


def test_a_scheme_that_does_not_exist_here_names_those_that_do():
    with pytest.raises(DatasetError, match=r'"official" does not exist.*usable are random'):
        split_dataset(_dataset([_sample(0), _sample(1)]), "official")


def test_the_fingerprint_follows_labels_parts_and_range():
    dataset = _official(("train", 3), ("test", 2))
    relabelled = [dataclasses.replace(dataset.samples[0], label=9.0), *dataset.samples[1:]]
    moved = [dataclasses.replace(dataset.samples[0], split="test"), *dataset.samples[1:]]
    elsewhere = [dataclasses.replace(s, path=Path("other") / s.name) for s in dataset.samples]

    def print_of(samples):
        return dataclasses.replace(dataset, samples=tuple(samples)).fingerprint

    assert print_of(elsewhere) == dataset.fingerprint
    assert len({dataset.fingerprint, print_of(relabelled), print_of(moved)}) == 3


@given(
    sizes=st.lists(st.integers(1, 6), min_size=5, max_size=30),
    folds=st.integers(2, 5),
    seed=st.integers(0, 9),
)
def test_folds_hold_whole_groups_and_are_of_about_one_size(sizes, folds, seed):
    rows = iter(range(1000))
    samples = [_sample(next(rows), f"g{n}") for n, size in enumerate(sizes) for _ in range(size)]
    dataset = _dataset(samples)

    found = [
        fold_dataset(dataset, "random", seed=seed, folds=folds, fold=fold)
        for fold in range(1, folds + 1)
    ]

    kept = [sample.name for split in found for sample in split.val]
    assert sorted(kept) == sorted(sample.name for sample in samples)
    for split in found:
        assert not {s.group for s in split.train} & {s.group for s in split.val}
        assert len(split.train) + len(split.val) == len(samples)
        assert not split.test
    counts = [len(split.val) for split in found]
    assert max(counts) - min(counts) <= max(sizes)
    everything = fold_dataset(dataset, "random", seed=seed, folds=folds, fold=0)
    assert {s.name for s in everything.train} == set(kept)


def test_folds_leave_a_published_test_part_alone():
    parts = ["train"] * 8 + ["val"] * 4 + ["test"] * 3
    samples = [_sample(row, split=part) for row, part in enumerate(parts)]

    split = fold_dataset(_dataset(samples), folds=3, fold=1)

    assert [s.row for s in split.test] == [12, 13, 14]
    assert len(split.train) + len(split.val) == 12
    with pytest.raises(DatasetError, match="too few photos with labels for 20 folds"):
        fold_dataset(_dataset(samples), folds=20, fold=1)
