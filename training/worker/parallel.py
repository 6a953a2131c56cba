"""One process, or several started by torch's launcher (`torchrun`), working on one run."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeVar

import torch
import torch.distributed as dist
from torch import Tensor, nn

from core.errors import RunError
from training.learning.sampling import Share

T = TypeVar("T")

# Others wait while the first process decodes photos; that can take hours.
_PATIENCE = timedelta(hours=24)


class LeaderFailedError(RunError):
    """Said by the other processes when the first one cannot go on; it tells the reason itself."""


@dataclass(frozen=True, slots=True)
class Group:
    """The processes of a run. The one of rank 0 leads: it alone writes files and events."""

    rank: int = 0
    local_rank: int = 0
    processes: int = 1

    @property
    def leads(self) -> bool:
        """Whether this is the first process."""
        return self.rank == 0

    def highest(self, code: int) -> int:
        """The highest of all processes' numbers."""
        if self.processes == 1:
            return code
        numbers = torch.tensor([code], device=_device_of_messages(self))
        dist.all_reduce(numbers, dist.ReduceOp.MAX)
        return int(numbers.item())

    def from_leader(self, value: T) -> T:
        """The leader's value, on every process (plain values and tensors)."""
        if self.processes == 1:
            return value
        box: list[Any] = [value]
        dist.broadcast_object_list(box, src=0, device=_device_of_messages(self))
        return box[0]  # type: ignore[no-any-return]  # torch's box

    def collect(self, value: T) -> list[T]:
        """All processes' values, by rank."""
        if self.processes == 1:
            return [value]
        box: list[Any] = [None] * self.processes
        dist.all_gather_object(box, value)
        return box

    def first_on_each_host(self, work: Callable[[], None]) -> None:
        """Let one process of each machine do the work, then all (who find it done).

        Raises what the work raised there, LeaderFailedError elsewhere.
        """
        mine, raised = self.local_rank == 0, None
        try:
            if mine:
                work()
        except Exception as error:  # it is raised again once all others know
            raised = error
        failed = self.highest(int(raised is not None))
        if raised is not None:
            raise raised
        if failed:
            raise LeaderFailedError("Another process of this run could not go on.")
        if not mine:
            work()

    def wrapped(self, module: nn.Module, *, buffers: bool) -> nn.Module:
        """The module with gradients averaged over all processes; itself when alone."""
        if self.processes == 1:
            return module
        return nn.parallel.DistributedDataParallel(module, broadcast_buffers=buffers)

    def of_all(self, own: Tensor, share: Share) -> Tensor:
        """The rows (n, ...) of all processes in the part's order; gradients flow to one's own."""
        if self.processes == 1:
            return own
        longest = max(share.counts)
        padded = own.new_zeros((longest, *own.shape[1:]))
        count = share.counts[self.rank]
        padded[:count] = own.detach()[:count]
        found = [torch.empty_like(padded) for _ in range(self.processes)]
        dist.all_gather(found, padded)
        rows = [f[:n] for f, n in zip(found, share.counts, strict=True)]
        rows[self.rank] = own[:count]
        return torch.cat(rows)

    def total(self, values: Tensor) -> Tensor:
        """The sum over all processes, without gradient."""
        values = values.detach().clone()
        if self.processes > 1:
            dist.all_reduce(values)
        return values


def join(device: str) -> Group:
    """The group that torch's launcher describes in the environment; alone without it.

    `device` as in the settings. Raises RunError when the processes cannot find each other.
    """
    processes = int(os.environ.get("WORLD_SIZE", "1"))
    if processes == 1:
        return Group()
    local_rank = int(os.environ.get("LOCAL_RANK", "0"))
    on_gpu = device in ("auto", "cuda") and torch.cuda.is_available()
    if on_gpu:
        torch.cuda.set_device(local_rank % torch.cuda.device_count())
    try:
        dist.init_process_group("nccl" if on_gpu else "gloo", timeout=_PATIENCE)
    except (RuntimeError, ValueError) as error:
        reason = " ".join(str(error).split())[:200]
        raise RunError(f"The processes of this run cannot find each other ({reason}).") from error
    return Group(dist.get_rank(), local_rank, processes)


def leave(group: Group) -> None:
    """Take leave of the other processes."""
    if group.processes > 1 and dist.is_initialized():
        dist.destroy_process_group()


def _device_of_messages(group: Group) -> torch.device:
    if dist.get_backend() == "nccl":
        return torch.device("cuda", group.local_rank % torch.cuda.device_count())
    return torch.device("cpu")
