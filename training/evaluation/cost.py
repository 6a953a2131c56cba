"""What a network costs: parameters, multiplications, time."""

from __future__ import annotations

import statistics
import time

import torch
from torch.utils.flop_counter import FlopCounterMode

from core.networks.mobileiqa.network import MobileIqa
from training.recipes.settings import Input
from training.runs.figures import Cost

TYPICAL = (1024, 1024)  # width and height of the photo whose input a cost is measured for
_TIMED_RUNS = 5


@torch.inference_mode()
def measure_cost(network: MobileIqa, width: int, height: int) -> Cost:
    """Run the network in evaluation mode on one grey photo, and grey windows of it where it sees
    them; it stays in that mode."""
    network.eval()
    device = next(network.parameters()).device
    shown = [torch.zeros(1, 3, height, width, device=device)]
    if network.preset.detail:
        crops = Input().crops
        side = (crops.side, crops.side)
        shown.append(torch.zeros(1, len(crops.ranks), 3, *side, device=device))
    with FlopCounterMode(display=False) as counter:
        network(*shown)
    times = []
    for _ in range(_TIMED_RUNS):
        started = time.perf_counter()
        network(*shown)
        if device.type == "cuda":
            torch.cuda.synchronize(device)
        times.append(time.perf_counter() - started)
    return Cost(
        sum(p.numel() for p in network.parameters()),
        counter.get_total_flops() / 2e9,
        statistics.median(times),
        width,
        height,
        str(device),
    )
