"""Joining a cluster: one that runs already, or processes of this machine."""

from __future__ import annotations

import logging
import math
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Final

import dask
from distributed import Client, LocalCluster

from core.cluster.place import LocalWorkers, Place
from core.errors import ClusterError
from core.machine import usable_cores

_CONNECT_S: Final = 10.0
_FAILURES_BORNE: Final = 2
"""Of a local cluster: on the death after so many, the third, a task is not tried again."""


@contextmanager
def joined(place: Place) -> Iterator[Client]:
    """A connection, and at its end no process of ours is left. Raises ClusterError where there is
    no scheduler, or no process can be started."""
    for name in ("distributed", "distributed.client"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # our own sentences say it
    if isinstance(place, LocalWorkers):
        with ExitStack() as stack:
            try:
                cluster = stack.enter_context(_local(place.count))
                client = stack.enter_context(Client(cluster, set_as_default=False))
            except (OSError, RuntimeError) as error:
                raise ClusterError(
                    f"The processes of a local cluster cannot be started ({error}): name fewer, or "
                    "score without --local-cluster."
                ) from error
            yield client
        return
    try:
        client = Client(place.address, timeout=_CONNECT_S, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:  # the last where TLS is not set up
        raise ClusterError(
            f"No Dask scheduler answers at {place.address}: start one with 'dask scheduler' and "
            "workers with 'dask worker ADDRESS', or name its address, such as tcp://HOST:8786."
        ) from error
    with client:
        yield client


@contextmanager
def _local(count: int) -> Iterator[LocalCluster]:
    settings = {
        "distributed.scheduler.allowed-failures": _FAILURES_BORNE,
        "distributed.worker.profile.enabled": False,  # a hundred looks a second, and all are kept
    }
    with (
        dask.config.set(settings),
        LocalCluster(
            n_workers=count,
            threads_per_worker=math.ceil(usable_cores() / count),
            memory_limit=0,  # as the plain command: the scorer bounds its own memory
            dashboard_address=None,
            # Its pages of figures are served all the same, at a port that another may have.
            scheduler_kwargs={"dashboard_address": "127.0.0.1:0"},
            silence_logs=logging.CRITICAL,
        ) as cluster,
    ):
        yield cluster
