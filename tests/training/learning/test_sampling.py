"""Order and augmentation: every photo once, the same for the same seed, epoch and photo."""

from __future__ import annotations

from collections import Counter

import torch
from hypothesis import given, strategies as st

from training.learning.sampling import (
    Cut,
    draw_part,
    epoch_batches,
    flips,
    shares,
    step_seed,
)

_SIZES = [(96, 64), (64, 96), (128, 128)]


@given(
    kinds=st.lists(st.integers(0, 2), max_size=40),
    batch=st.integers(1, 9),
    shuffle=st.booleans(),
    seed=st.integers(0, 99),
    epoch=st.integers(0, 5),
)
def test_every_photo_once_in_batches_of_one_size(kinds, batch, shuffle, seed, epoch):
    sizes = [_SIZES[kind] for kind in kinds]
    rows = range(len(kinds))
    made = epoch_batches(rows, sizes, batch=batch, shuffle=shuffle, seed=seed, epoch=epoch)
    assert sorted(row for portion in made for row in portion) == list(rows)
    assert all(len({sizes[row] for row in portion}) == 1 for portion in made)
    assert all(1 <= len(portion) <= batch for portion in made)
    wanted = sum(-(-count // batch) for count in Counter(sizes).values())
    assert len(made) == wanted
    again = epoch_batches(rows, sizes, batch=batch, shuffle=shuffle, seed=seed, epoch=epoch)
    assert made == again


def test_orders_differ_between_epochs_and_seeds_only_when_shuffled():
    def order(shuffle: bool, seed: int, epoch: int) -> list[tuple[int, ...]]:
        sizes = [(1, 1)] * 50
        return epoch_batches(range(50), sizes, batch=7, shuffle=shuffle, seed=seed, epoch=epoch)

    assert len({str(order(True, seed, epoch)) for seed in range(3) for epoch in range(3)}) == 9
    assert order(False, 1, 2) == order(False, 5, 6)
    assert order(False, 0, 0)[0] == tuple(range(7))


def test_flips_come_as_often_as_wanted_and_belong_to_the_photo():
    made = [flips(3, 0, row, 0.5, 0.1) for row in range(2000)]
    assert 900 < sum(left for left, _ in made) < 1100
    assert 150 < sum(top for _, top in made) < 250
    assert made[17] == flips(3, 0, 17, 0.5, 0.1)
    assert made != [flips(3, 1, row, 0.5, 0.1) for row in range(2000)]
    assert made != [flips(4, 0, row, 0.5, 0.1) for row in range(2000)]
    assert not any(any(flips(0, 0, row, 0.0, 0.0)) for row in range(99))
    assert all(all(flips(0, 0, row, 1.0, 1.0)) for row in range(99))
    found = {step_seed(1, step, rank, n) for step in range(20) for rank in range(3) for n in (0, 1)}
    assert len(found) == 120


def test_parts_are_drawn_by_step_and_kind_of_rows_and_cut_alike():
    drawn = [draw_part(1, step, beside=False, side=12, share=0.6) for step in range(200)]
    assert drawn == [draw_part(1, step, beside=False, side=12, share=0.6) for step in range(200)]
    assert drawn != [draw_part(1, step, beside=True, side=12, share=0.6) for step in range(200)]
    cuts = [one for one in drawn if one is not None]
    assert 100 < len(cuts) < 140
    assert {one.top for one in cuts} == {one.left for one in cuts} == {0, 1, 2, 3, 4}
    assert draw_part(1, 0, beside=False, side=16, share=1.0) is None
    rows, columns = torch.meshgrid(torch.arange(32), torch.arange(48), indexing="ij")
    part = Cut(2, 4, 12).of(torch.stack([rows, columns]))
    assert part.shape == (2, 24, 36)
    assert part[:, 0, 0].tolist() == [4, 12]


@given(count=st.integers(1, 40), parts=st.integers(1, 8), processes=st.integers(1, 5))
def test_shares_of_all_processes_make_the_batch(count, parts, processes):
    batch = tuple(range(100, 100 + count))
    all_shares = [shares(batch, parts, processes, rank) for rank in range(processes)]
    assert len({len(own) for own in all_shares}) == 1
    seen: list[int] = []
    for together in zip(*all_shares, strict=True):
        assert len({share.part for share in together}) == 1
        assert together[0].part
        for rank, share in enumerate(together):
            assert share.rows  # everybody has something to compute
            assert share.is_idle == (share.counts[rank] == 0)
            if not share.is_idle:
                assert share.part[share.first : share.first + len(share.rows)] == share.rows
                seen += share.rows
    assert seen == list(batch)
