"""The options for scoring on more than one machine, or in several processes of one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click
from rich.console import Console

from core.cluster.place import LocalWorkers, Place, Scheduler
from core.commands.terminal import printable
from core.extras import require

if TYPE_CHECKING:
    from core.catalogue.catalogue import Catalogue
    from core.families.family import Model
    from core.scoring.scorer import Scorer

EXTRA = "cluster"

scheduler_option = click.option(
    "--scheduler",
    metavar="tcp://HOST:8786",
    help="Let the workers of this Dask scheduler score; they see photos under the same paths.",
)
local_cluster_option = click.option(
    "--local-cluster",
    type=click.IntRange(1, 1024),
    metavar="N",
    help="Let N processes of this machine score, for a machine with many cores.",
)


def place_wanted(scheduler: str | None, local_cluster: int | None) -> Place | None:
    """Where workers are wanted; None: here. Raises ExtraError where Dask is not installed."""
    if scheduler is not None and local_cluster is not None:
        raise click.UsageError("Give either --scheduler or --local-cluster.")
    place: Place | None = None
    if scheduler is not None:
        place = Scheduler(scheduler)
    elif local_cluster is not None:
        place = LocalWorkers(local_cluster)
    if place is not None:
        option = "--scheduler" if scheduler is not None else "--local-cluster"
        require("distributed", EXTRA, option)
    return place


def scorer_at(
    place: Place | None,
    model: Model,
    catalogue: Catalogue | None,
    options: Mapping[str, Any],
    console: Console,
) -> Scorer:
    """What scores photos, there or here; a model that sees all pixels has photos looked at closely
    where that can be remembered. Raises BundleError."""
    from core.families.preparing import sees_all_pixels

    looks = catalogue is not None and sees_all_pixels(model.inputs)
    if place is None:
        from core.scoring.looking import Looker  # brings ONNX Runtime: not for --help
        from core.scoring.scorer import Scorer

        return Scorer(model, catalogue, measure=Looker() if looks else None)
    from core.cluster.scoring import ClusterScorer

    def note(sentence: str) -> None:
        console.print(printable(sentence))

    return ClusterScorer(model, catalogue, place, options, looks=looks, note=note)
