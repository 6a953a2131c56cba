"""`mobileiqa score` by the workers of a real Dask cluster, on real files."""

from __future__ import annotations

import json
import logging
import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from distributed import Client, LocalCluster, WorkerPlugin

from core.cluster.place import Scheduler
from core.cluster.scoring import ClusterScorer
from core.errors import ExtraError, PhotoError
from core.extras import require
from core.families.library import resolve_model
from core.families.registry import load_model
from core.photos.scan import photos_from_paths
from core.scoring.remembering import open_catalogue
from core.scoring.scorer import Scorer
from tests.core.commands.conftest import make_photo

SAMPLES = Path(__file__).parents[3] / "resources" / "samples"


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    """A scheduler and two workers, each a process; a task whose worker dies is given up at once."""
    with LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        memory_limit=0,
        dashboard_address=None,
        scheduler_kwargs={"allowed_failures": 0, "dashboard_address": "127.0.0.1:0"},
        silence_logs=logging.CRITICAL,
    ) as cluster:
        yield cluster


class DieOf(WorkerPlugin):
    """Ends the worker at photos of a name, as a decoder that crashes does."""

    def __init__(self, name: str) -> None:
        self.name = name

    def setup(self, worker) -> None:
        self.find = find = Scorer.find

        def find_or_die(scorer: Scorer, photo):
            if photo.path.name == self.name:
                os.kill(os.getpid(), signal.SIGKILL)
            return find(scorer, photo)

        Scorer.find = find_or_die

    def teardown(self, worker) -> None:
        Scorer.find = self.find


def by_workers(cluster: LocalCluster, catalogue) -> ClusterScorer:
    return ClusterScorer(
        load_model(resolve_model(None)),
        catalogue,
        Scheduler(cluster.scheduler_address),
        {},
        looks=catalogue is not None,
        note=lambda _sentence: None,
    )


def told_by(scorer: Scorer, photos, after=lambda _told: None, cancelled=lambda _told: False):
    """What a stream tells of photos, by name; `after` each it is called with what was told."""
    told = {}
    upcoming = iter(photos)

    def tell(photo, outcome) -> None:
        told[photo.path.name] = outcome
        after(told)

    scorer.score_stream(lambda: next(upcoming, None), tell, lambda: cancelled(told))
    return told


def without_seconds(done) -> list[dict]:
    assert done.returncode == 0, done.stderr
    return [{**record, "seconds": None} for record in json.loads(done.stdout)]


def test_workers_say_what_one_process_says_and_it_is_kept_here(mobileiqa, cluster, tmp_path):
    photos = tmp_path / "photos"
    photos.mkdir()
    for name in ("butterfly.png", "honey-bee.jpg", "spaniels.jpg"):
        shutil.copy(SAMPLES / name, photos)
    plain = mobileiqa("score", photos, "--json", "-", MOBILEIQA_HOME=str(tmp_path / "plain"))
    target = tmp_path / "scores.parquet"
    options = ("--scheduler", cluster.scheduler_address, "--parquet", target, "--json", "-")
    done = mobileiqa("score", photos, *options)
    assert without_seconds(done) == without_seconds(plain)  # reasons too, which lie in the cache
    assert pq.read_table(target).drop(["path_bytes"]).to_pylist() == json.loads(done.stdout)
    nobody = ("--scheduler", "tcp://nobody:1")  # no worker is asked for what is known
    again = mobileiqa("score", photos, *nobody, "--json", "-")
    assert "3 of them known" in again.stderr
    assert json.loads(again.stdout) == json.loads(done.stdout)


def test_a_broken_photo_is_told_and_one_that_workers_do_not_see(cluster, folder):
    (folder / "text.png").write_text("no picture")
    photos = photos_from_paths([folder])
    (folder / "photo 1.jpg").unlink()
    make_photo(folder / "photo 2.jpg", 7, (800, 600))
    told = told_by(by_workers(cluster, None), photos)
    assert "finds no such file" in told["photo 1.jpg"].message
    assert "another file" in told["photo 2.jpg"].message
    assert isinstance(told["text.png"], PhotoError)
    assert not isinstance(told["photo 0.jpg"], PhotoError)


def test_who_stops_keeps_what_is_done_and_the_next_call_goes_on(cluster, tmp_path):
    for number in range(20):
        make_photo(tmp_path / "photos" / f"{number}.jpg", number, (300, 200))
    photos = photos_from_paths([tmp_path / "photos"])
    with open_catalogue() as catalogue:
        scorer = by_workers(cluster, catalogue)
        told = told_by(scorer, photos, cancelled=lambda told: len(told) >= 3)
        assert 3 <= len(told) < 20
        catalogue.flush()
        assert {path.name: known for path, known in scorer.cached(photos).items()} == told


def test_wrong_calls_are_refused_in_a_sentence(mobileiqa, folder):
    both = mobileiqa("score", folder, "--scheduler", "tcp://a:1", "--local-cluster", "2")
    assert both.returncode == 2
    assert "either --scheduler or --local-cluster" in both.stderr
    for address in ("nonsense://nobody:1", "tls://127.0.0.1:1"):  # TLS is not set up here
        odd = mobileiqa("score", folder, "--scheduler", address)
        assert odd.returncode == 2
        assert f"No Dask scheduler answers at {address}" in odd.stderr
        assert "Traceback" not in odd.stderr
        assert "Interrupted" not in odd.stderr
    with pytest.raises(ExtraError, match=r'pip install "mobileiqa\[cluster\]"'):
        require("no_such_package", "cluster", "--scheduler")


@pytest.mark.sweep  # three deaths of a worker in a row
def test_a_killed_worker_loses_nothing_and_a_deadly_photo_is_marked_alone(cluster, folder):
    shutil.copy(folder / "photo 0.jpg", folder / "deadly.jpg")
    photos = photos_from_paths([folder])
    with Client(cluster, set_as_default=False) as client:
        client.register_plugin(DieOf("deadly.jpg"), "die")
        told = told_by(by_workers(cluster, None), photos)
        client.unregister_worker_plugin("die")
    assert len(told) == len(photos) == 4
    assert "attempts: 1" in told.pop("deadly.jpg").message
    assert not any(isinstance(outcome, PhotoError) for outcome in told.values())
