"""What a CVRKD-IQA student learns from its teacher, and the publication's rates (specification 6).

In one step the teacher sees a photo beside its own original, the student the same photo beside a
good one of other content; their difference encoders are brought together block by block.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

import torch
from torch import Tensor
from torch.nn import functional as F

Rule = Literal["all blocks", "as published"]
Role = Literal["teacher", "student"]

_TEACHER_RATE, _STUDENT_RATE = 2e-4, 2e-5
_TEACHER_STEP: Final = 22
"""The first epoch with a tenth of the teacher's rate."""
_STUDENT_PERIOD: Final = 30


def block_errors(teacher: Sequence[Tensor], student: Sequence[Tensor]) -> Tensor:
    """The mean squared error (blocks,) of each block of the difference encoders, (b, tokens, d)
    each; nothing flows back into the teacher."""
    pairs = zip(teacher, student, strict=True)
    return torch.stack([F.mse_loss(own.float(), taught.detach().float()) for taught, own in pairs])


def feature_loss(
    teacher: Sequence[Tensor], student: Sequence[Tensor], rule: Rule, *, lq_items: int = 0
) -> Tensor:
    """How far the student's difference blocks are from the teacher's.

    "all blocks": their mean, so that its weight does not depend on the depth. "as published": the
    sum over as many blocks as there are `lq_items`; the published loop goes through four lists at
    once and ends with the shortest, the LQ encoder's (input, embedding and its blocks), so that of
    18 blocks the last 7 are never compared.
    """
    errors = block_errors(teacher, student)
    if rule == "as published":
        return errors[:lq_items].sum()
    return errors.mean()


def published_lq_items(lq_blocks: int, difference_blocks: int) -> int:
    """How many items the published LQ encoder gives: its blocks, embedding and input, but never
    more than are asked of it."""
    return min(lq_blocks + 2, difference_blocks)


def published_rate(role: Role, epoch: int) -> float:
    """The rate of mixers, heads and regression that the published loops really run with, epochs
    counted from 0.

    The teacher's is divided by 10 once. The student's is divided by 10 to the power of
    epoch // 30 *after every epoch*, upon what was divided before: about 68 of 100 epochs learn
    nothing.
    """
    if role == "teacher":
        return _TEACHER_RATE if epoch < _TEACHER_STEP else _TEACHER_RATE / 10
    tenths = sum(past // _STUDENT_PERIOD for past in range(epoch))
    return float(_STUDENT_RATE * 10.0**-tenths)
