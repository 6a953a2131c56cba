"""The MLP-mixer that reads a difference or a photo: tokens in, one vector out (specification 2.5;
Tolstikhin et al., 2021, arXiv 2105.01601)."""

from __future__ import annotations

from torch import Tensor, nn

TOKEN_FACTOR, CHANNEL_FACTOR = 4, 4
"""How much wider a block is inside."""


class _Mixing(nn.Module):
    """x + contract(gelu(expand(norm(x)))), over the tokens or over each token's numbers."""

    def __init__(self, width: int, tokens: int | None) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.expand: nn.Module
        self.contract: nn.Module
        if tokens is not None:
            self.expand = nn.Conv1d(tokens, TOKEN_FACTOR * tokens, 1)
            self.contract = nn.Conv1d(TOKEN_FACTOR * tokens, tokens, 1)
        else:
            self.expand = nn.Linear(width, CHANNEL_FACTOR * width)
            self.contract = nn.Linear(CHANNEL_FACTOR * width, width)

    def forward(self, x: Tensor) -> Tensor:
        inner = nn.functional.gelu(self.expand(self.norm(x)))
        mixed: Tensor = x + self.contract(inner)
        return mixed


class Block(nn.Module):
    """Token mixing, then channel mixing: (b, tokens, width) to the same."""

    def __init__(self, width: int, tokens: int) -> None:
        super().__init__()
        self.tokens = _Mixing(width, tokens)
        self.channels = _Mixing(width, None)

    def forward(self, x: Tensor) -> Tensor:
        mixed: Tensor = self.channels(self.tokens(x))
        return mixed


class Mixer(nn.Module):
    """(b, tokens, inputs) to (b, width)."""

    def __init__(self, inputs: int, width: int, tokens: int, depth: int) -> None:
        super().__init__()
        self.embedding = nn.Linear(inputs, width)
        self.blocks = nn.ModuleList(Block(width, tokens) for _ in range(depth))
        self.norm = nn.LayerNorm(width)

    def inner(self, x: Tensor) -> list[Tensor]:
        """What each block gives, (b, tokens, width), the first block first."""
        x = self.embedding(x)
        found = []
        for block in self.blocks:
            x = block(x)
            found.append(x)
        return found

    def finish(self, last: Tensor) -> Tensor:
        """The vector (b, width) of what the last block gave."""
        normal: Tensor = self.norm(last)
        return normal.mean(1)

    def forward(self, x: Tensor) -> Tensor:
        return self.finish(self.inner(x)[-1])
