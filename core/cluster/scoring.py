"""A scorer whose photos are scored by the workers of a cluster, and kept here."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from typing import Any

from distributed import Client

from core.catalogue.catalogue import Catalogue
from core.cluster.joining import joined
from core.cluster.place import LocalWorkers, Place
from core.cluster.streaming import ChunkStream, Outcome
from core.cluster.working import KeepModel, Task
from core.errors import BundleError, ClusterError, PhotoError, reason_of
from core.families.encoding import Reading
from core.families.family import Model
from core.families.references import Comparing
from core.photos.photo import Photo
from core.results.assessment import Assessment
from core.scoring.scorer import Found, Scorer


class ClusterScorer(Scorer):
    """As its base, with the workers at `place`, which open the model with the same `options`.

    `looks`: photos are looked at closely. `note` hears what a person waits for. Raises BundleError
    for a model that needs what is kept on this machine.
    """

    def __init__(
        self,
        model: Model,
        catalogue: Catalogue | None,
        place: Place,
        options: Mapping[str, Any],
        *,
        looks: bool,
        note: Callable[[str], object],
    ) -> None:
        if isinstance(model, Comparing | Reading):
            raise BundleError(
                "This model goes by what is kept on this machine, and cannot be run on others: "
                "score without --scheduler and --local-cluster.",
                model.bundle.path,
            )
        super().__init__(model, catalogue)
        self._place = place
        self._options = {name: value for name, value in options.items() if value is not None}
        self._looks = looks
        self._note = note

    def score_stream(
        self,
        next_photo: Callable[[], Photo | None],
        on_result: Callable[[Photo, Assessment | PhotoError], None],
        cancelled: Callable[[], bool],
    ) -> None:
        """As the base's; several photos, a chunk, are begun together. Raises ClusterError where the
        scheduler cannot be had or is lost; what was told by then is kept."""
        first = next_photo()
        if first is None:
            return
        upcoming = iter([first])

        def tell(photo: Photo, outcome: Outcome) -> None:
            if isinstance(outcome, Found):
                self.keep(photo, outcome)
                on_result(photo, outcome.finding.assessment)
            else:
                on_result(photo, outcome)

        with joined(self._place) as client:
            plugin = self._bring_model(client)
            ChunkStream(client, self._place, plugin, self._note).work(
                lambda: next(upcoming, None) or next_photo(), tell, cancelled
            )

    def _content(self) -> bytes:
        path = self.model.bundle.path
        try:
            return path.read_bytes()
        except OSError as error:
            raise BundleError(f"It cannot be read any more ({reason_of(error)}).", path) from error

    def _bring_model(self, client: Client) -> str:
        """Gives every worker the model, those to come too; the name under which they have it."""
        own = self._place if isinstance(self._place, LocalWorkers) else None
        task = Task(
            self._content(),
            self.model.identity.sha256,
            self._options,
            self.key,
            self._looks,
            own.count if own else 1,
            own is not None,
        )
        treated = hashlib.sha256(f"{self.key} {self._looks}".encode()).hexdigest()[:16]
        name = f"mobileiqa-{task.sha256[:16]}-{treated}"
        try:
            client.register_plugin(KeepModel(task), name)
        except (ImportError, AttributeError) as error:
            raise ClusterError(
                f"A worker of {self._place} cannot be used ({error}): install this version of "
                "MobileIQA on every machine that works."
            ) from error
        except OSError as error:
            raise ClusterError(f"The connection to {self._place} was lost.") from error
        return name
