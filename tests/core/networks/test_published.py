"""The published networks' own numbers, from weights and pictures that everybody can make."""

from __future__ import annotations

import pytest
import torch

from core.networks.mobileiqa.network import MobileIqa
from tests.core.networks import vectors

TOLERANCE = 1e-4
PUBLISHED = {"student": vectors.PUBLISHED_STUDENT, "teacher": vectors.PUBLISHED_TEACHER}
KEYS = [("texture", 385, 591), ("texture", 512, 512)]


def test_names_shapes_and_order_of_the_state_dict_are_the_published(
    published: tuple[str, MobileIqa],
) -> None:
    role, network = published
    assert vectors.digest(network.state_dict()) == PUBLISHED[role].digest


@pytest.mark.parametrize("key", KEYS, ids=lambda key: f"{key[0]}-{key[1]}x{key[2]}")
def test_gives_the_published_numbers(
    published: tuple[str, MobileIqa], key: tuple[str, int, int]
) -> None:
    role, network = published
    expected = PUBLISHED[role].cases[key]
    image = torch.from_numpy(vectors.picture(*key))[None]
    with torch.inference_mode():
        x, out = network.outputs(image)
    assert out.raw.item() == pytest.approx(expected.score, abs=TOLERANCE)
    assert out.opinions[0].tolist() == pytest.approx(expected.opinions, abs=TOLERANCE)
    assert torch.allclose(out.received.mean((2, 3)), torch.ones(1, 4), atol=TOLERANCE)
    if expected.x is not None:
        found = (x.mean().item(), x.std().item(), x.max().item())
        assert found == pytest.approx(expected.x, abs=TOLERANCE)
        maps = [(m.std(unbiased=False), m.max(), m[21, 11]) for m in out.received[0]]
        for given, wanted in zip(maps, expected.received, strict=True):
            assert [v.item() for v in given] == pytest.approx(wanted, rel=TOLERANCE)


def test_a_batch_gives_the_single_scores(published: tuple[str, MobileIqa]) -> None:
    role, network = published
    kinds = ("waves", "texture")
    images = [torch.from_numpy(vectors.picture(kind, 385, 591)) for kind in kinds]
    with torch.inference_mode():
        scores = network(torch.stack(images)).tolist()
    wanted = [PUBLISHED[role].cases[kind, 385, 591].score for kind in kinds]
    assert scores == pytest.approx(wanted, abs=TOLERANCE)


def test_the_local_parts_have_the_logit_as_their_mean(published: tuple[str, MobileIqa]) -> None:
    _, network = published
    generator = torch.Generator().manual_seed(5)
    feature = torch.randn(2, 256, 22, 22, generator=generator)
    with torch.inference_mode():
        logit, local = network.head(feature)
    assert local.shape[1:] == ((9, 9) if network.preset.role == "student" else (3, 3))
    assert torch.allclose(local.mean((1, 2)), logit, atol=1e-5)
