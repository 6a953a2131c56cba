"""Pooling matrices are adaptive average pooling."""

from __future__ import annotations

import pytest
import torch
from torch.nn import functional as F

from core.families.mobileiqa.pooling import pooling_matrix


@pytest.mark.parametrize("length", [1, 7, 21, 22, 23, 154, 616])
def test_a_matrix_pools_as_torch_does(length: int) -> None:
    values = torch.randn(3, length, generator=torch.Generator().manual_seed(length))
    pooled = values @ torch.from_numpy(pooling_matrix(length, 22)).T
    assert torch.allclose(pooled, F.adaptive_avg_pool1d(values, 22), atol=1e-6)
