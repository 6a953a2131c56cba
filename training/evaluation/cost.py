"""What a network costs: parameters, multiplications, time."""

from __future__ import annotations

import statistics
import time

import torch
from torch.utils.flop_counter import FlopCounterMode

from core.networks.mobileiqa.network import MobileIqa
from training.runs.figures import Cost

TYPICAL = (1024, 1024)  # width and height of the photo whose input a cost is measured for
_TIMED_RUNS = 5


@torch.inference_mode()
def measure_cost(network: MobileIqa, width: int, height: int) -> Cost:
    """Run the network in evaluation mode on one grey photo; it stays in that mode."""
    network.eval()
    device = next(network.parameters()).device
    image = torch.zeros(1, 3, height, width, device=device)
    with FlopCounterMode(display=False) as counter:
        network(image)
    times = []
    for _ in range(_TIMED_RUNS):
        started = time.perf_counter()
        network(image)
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
