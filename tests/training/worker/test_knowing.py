"""What is known of rows follows their pictures: mirrored as they are, cut as they are."""

from __future__ import annotations

import pytest
import torch

from training.learning.batches import Portion
from training.learning.loading import Flips
from training.learning.sampling import Cut, Share
from training.worker.knowing import Facts, known_of, mirrored

CPU = torch.device("cpu")


def test_a_box_is_mirrored_as_its_picture_is() -> None:
    picture = torch.zeros(16, 16)
    box = (1, 2, 5, 11)
    picture[1:5, 2:11] = 1
    for left in (False, True):
        for top in (False, True):
            axes = [axis for axis, on in ((0, top), (1, left)) if on]
            a, b, c, d = mirrored(box, left=left, top=top)
            again = torch.zeros(16, 16)
            again[a:c, b:d] = 1
            assert torch.equal(again, picture.flip(axes))


@pytest.mark.parametrize("turned", [0.0, 1.0])
def test_subjects_are_where_the_photos_shown_part_has_them(turned: float) -> None:
    facts = Facts(torch.zeros(2), ("", ""), None, ((0, 0, 8, 4), None), Flips(0, turned, 0.0))
    portion = Portion(Share((0, 1), 0, (0, 1), (2,), 2))
    whole = known_of(portion, facts, None, 0, None, CPU)["photos"].covers
    part = known_of(portion, facts, None, 0, Cut(4, 0, 8), CPU)["photos"].covers
    assert whole is not None
    assert part is not None
    columns = slice(12, 16) if turned else slice(0, 4)
    assert whole[0].sum() == whole[0, :8, columns].sum() == 32
    assert whole[1].sum() == 0  # nobody knows where its subject is
    assert part.shape == (2, 8, 8)
    assert part[0].sum() == (0 if turned else 16)
