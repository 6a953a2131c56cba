"""What a machine has for a run, and what is said where it does not suffice."""

from __future__ import annotations

import shutil
import sys
from dataclasses import replace
from pathlib import Path

import torch

from training.runs.estimate import Estimate
from training.runs.reporting import peak_bytes


def with_warnings(estimate: Estimate) -> Estimate:
    """The estimate with what speaks against the run."""
    found = []
    if estimate.pixels_bytes + estimate.run_bytes > estimate.disk_free_bytes:
        found.append(
            "The disk has too little room: free some, choose another data.cache_folder, or set "
            "data.cache to false."
        )
    available = estimate.memory_available_bytes
    if available and estimate.memory_bytes > 0.9 * available:
        found.append("Memory will be short: raise training.accumulate or take a smaller input.")
    return replace(estimate, warnings=tuple(found))


def memory_of(device: torch.device) -> int:
    """All memory of the GPU; what the machine has left, with this process's own (0: unknown)."""
    if device.type == "cuda":
        return int(torch.cuda.mem_get_info(device)[1])
    if not sys.platform.startswith("linux"):
        return 0
    for line in Path("/proc/meminfo").read_text(encoding="ascii").splitlines():
        if line.startswith("MemAvailable:"):
            return int(line.split()[1]) * 1024 + peak_bytes()
    return 0


def disk_free_bytes(folder: Path) -> int:
    """Where a folder lies, or will."""
    while not folder.exists():
        folder = folder.parent
    return shutil.disk_usage(folder).free
