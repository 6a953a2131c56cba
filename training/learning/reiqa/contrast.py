"""What label-free training changes: an encoder with a projection, its slow follower, the queue."""

from __future__ import annotations

import copy
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import safetensors
import safetensors.torch
import timm
import torch
from torch import Tensor, nn

from core.errors import RunError
from core.networks.reiqa.network import AS_IT_IS, Encoder, PerColour, Projection, published_names
from training.learning.optimising import optimiser_of
from training.learning.reiqa.moco import KeyQueue
from training.learning.weights import load_encoder_weights
from training.recipes.settings import Optimiser, RunConfig
from training.runs.standing import Standing

_HEADER: Final = "reiqa"
PROJECTED: Final = 128


class Contrast(nn.Module):
    """Pictures (n, 3, H, W) on 0..1 to unit vectors (n, 128)."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder, self.head = encoder, Projection(encoder.features, PROJECTED)

    def forward(self, images: Tensor) -> Tensor:
        found: Tensor = self.head(self.encoder(images))
        return found


@dataclass(slots=True)
class ContrastLearner:
    """`fast` learns, `slow` follows it; `before` are figures of the encoder that training began
    with."""

    fast: Contrast
    slow: Contrast
    queue: KeyQueue
    optimiser: torch.optim.Optimizer
    scaler: torch.amp.GradScaler
    origin: str
    standing: Standing = field(default_factory=Standing)
    average: dict[str, Tensor] = field(default_factory=dict)
    before: dict[str, float] = field(default_factory=dict)

    @property
    def device(self) -> torch.device:
        """Where it learns."""
        return self.queue.keys.device

    def kept_weights(self) -> dict[str, Tensor]:
        """The encoder and its head under their published names."""
        return published_names(self.fast.encoder, self.fast.head)

    def state(self) -> dict[str, Any]:
        """All that a process needs to go on exactly, but for the standing."""
        return {
            "fast": self.fast.state_dict(),
            "slow": self.slow.state_dict(),
            "queue": self.queue.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "scaler": self.scaler.state_dict(),
            "origin": self.origin,
            "before": dict(self.before),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Take up a saved state."""
        for name in ("fast", "slow", "queue", "optimiser", "scaler"):
            getattr(self, name).load_state_dict(state[name])
        self.origin, self.before = state["origin"], dict(state["before"])
        self.standing = Standing(**state["standing"])


def make_encoder(config: RunConfig) -> tuple[Encoder, str]:
    """The encoder that training begins with, random parts by the seed, and where its weights come
    from. Raises RunError."""
    torch.manual_seed(config.seed)
    name = config.pretrain.backbone
    known = timm.get_pretrained_cfg(name, allow_unregistered=True)
    begins = config.weights.source != "none"
    normal: tuple[PerColour, PerColour] = AS_IT_IS
    if begins and known is not None:
        normal = (_three(known.mean), _three(known.std))
    try:
        encoder = Encoder(name, normal)
    except Exception as error:  # timm raises many types for names that it cannot serve
        reason = " ".join(str(error).split())[:200]
        raise RunError(
            f"No network can be made with pretrain.backbone {name!r} ({reason}): it must be one "
            "of timm's."
        ) from error
    return encoder, load_encoder_weights(encoder.network, name, config.weights)


def new_learner(config: RunConfig, device: torch.device) -> ContrastLearner:
    """A learner before its first step. Raises RunError."""
    encoder, origin = make_encoder(config)
    fast = Contrast(encoder)
    slow = copy.deepcopy(fast).requires_grad_(False)
    queue = KeyQueue(config.pretrain.queue, PROJECTED)
    fast, slow, queue = fast.to(device).train(), slow.to(device).train(), queue.to(device)
    scaled = config.machine.precision == "fp16" and device.type == "cuda"
    scaler = torch.amp.GradScaler(device.type, enabled=scaled)
    return ContrastLearner(fast, slow, queue, _optimiser(fast, config.optimiser), scaler, origin)


def weights_bytes(learner: ContrastLearner, config: RunConfig, run_id: str) -> bytes:
    """The kept weights as a safetensors file that says which encoder they are of."""
    about = {
        "recipe": config.recipe,
        "backbone": config.pretrain.backbone,
        "normalisation": learner.fast.encoder.normalisation,
        "run_id": run_id,
        "epoch": learner.standing.epoch,
        "step": learner.standing.step,
    }
    tensors = {n: v.detach().cpu().contiguous() for n, v in learner.kept_weights().items()}
    content: bytes = safetensors.torch.save(tensors, {_HEADER: json.dumps(about)})
    return content


def read_encoder(path: Path) -> Encoder:
    """The encoder of such a file, on the CPU in evaluation mode. Raises RunError."""
    try:
        with safetensors.safe_open(path, "pt") as file:
            about = json.loads((file.metadata() or {})[_HEADER])
            state = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
        mean, std = about["normalisation"]
        encoder = Encoder(about["backbone"], (_three(mean), _three(std)))
        own = {n.removeprefix("encoder."): v for n, v in state.items() if n.startswith("encoder.")}
        encoder.network.load_state_dict(own)
    except FileNotFoundError:
        raise RunError("There is no such weights file.", path) from None
    except (OSError, ValueError, KeyError, RuntimeError, safetensors.SafetensorError) as error:
        raise RunError(f"The weights file is damaged ({error}).", path) from error
    return encoder.eval()


def _optimiser(fast: Contrast, settings: Optimiser) -> torch.optim.Optimizer:
    """Biases and norms (all of one dimension) do not decay."""
    groups = [
        {
            "params": [p for p in fast.parameters() if (p.ndim > 1) == decays],
            "lr": settings.rate,
            "weight_decay": settings.weight_decay if decays else 0.0,
        }
        for decays in (True, False)
    ]
    return optimiser_of(settings, groups)


def _three(values: Any) -> PerColour:
    red, green, blue = map(float, values)
    return red, green, blue
