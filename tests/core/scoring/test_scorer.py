"""Scoring a stream of real files: nothing done twice, nothing stopped by one bad photo."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import helper, numpy_helper
from PIL import Image

from core.bundles.bundle import Bundle, write_bundle
from core.catalogue.catalogue import Catalogue
from core.errors import PhotoError
from core.families.mobileiqa.engine import Engine
from core.photos.photo import Photo
from core.photos.scan import scan_folder
from core.results.assessment import Assessment
from core.scoring.scorer import Scorer
from tests.core.networks.outputs import photo
from tests.raw_files import make_dng

SQUARE = 192
"""Side of the square photo as the tiny policy wants it."""

Results = dict[str, Assessment | PhotoError]


@pytest.fixture(scope="module")
def engine(tiny_bundle: Bundle) -> Engine:
    return Engine(tiny_bundle, threads=1)


@pytest.fixture
def catalogue() -> Iterator[Catalogue]:
    with Catalogue.open() as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, size in (("a.jpg", (300, 200)), ("b.png", (200, 300)), ("d.jpg", (240, 240))):
        Image.fromarray(photo(*size)).save(tmp_path / name)
    (tmp_path / "c.jpg").write_bytes(b"\xff\xd8\xff not a photo")
    return tmp_path


def run(scorer: Scorer, photos: list[Photo], stop_after: int | None = None) -> Results:
    """By name, in the order told."""
    results: Results = {}
    waiting = iter(photos)
    scorer.score_stream(
        lambda: next(waiting, None),
        lambda p, result: results.update({p.name: result}),
        lambda: stop_after is not None and len(results) >= stop_after,
    )
    return results


def test_a_broken_photo_has_an_error_and_the_others_their_scores(
    engine: Engine, folder: Path
) -> None:
    photos = scan_folder(folder)
    results = run(Scorer(engine, None), photos)
    assert sorted(results) == ["a.jpg", "b.png", "c.jpg", "d.jpg"]
    error = results.pop("c.jpg")
    assert isinstance(error, PhotoError)
    assert error.path == folder / "c.jpg"
    sizes = {name: (r.width, r.height) for name, r in results.items() if isinstance(r, Assessment)}
    assert sizes == {"a.jpg": (300, 200), "b.png": (200, 300), "d.jpg": (240, 240)}


def test_a_vanished_photo_has_an_error(engine: Engine, folder: Path) -> None:
    photos = scan_folder(folder)
    (folder / "a.jpg").unlink()
    results = run(Scorer(engine, None), photos)
    assert isinstance(results["a.jpg"], PhotoError)
    assert isinstance(results["b.png"], Assessment)


@pytest.mark.skipif(os.name != "posix", reason="needs a file system with holes in files")
def test_what_takes_the_place_of_a_photo_is_neither_read_nor_waited_for(
    engine: Engine, folder: Path
) -> None:
    photos = scan_folder(folder)
    os.truncate(folder / "a.jpg", 2**40)
    (folder / "b.png").unlink()
    os.mkfifo(folder / "b.png")
    results = run(Scorer(engine, None), photos)
    assert "larger than 2 GiB" in str(results["a.jpg"])
    assert "no ordinary file" in str(results["b.png"])
    assert isinstance(results["d.jpg"], Assessment)


def test_what_is_known_is_not_scored_again(
    engine: Engine, folder: Path, catalogue: Catalogue
) -> None:
    scorer = Scorer(engine, catalogue)
    photos = scan_folder(folder)
    results = run(scorer, photos)
    catalogue.flush()
    known = scorer.cached(photos)
    assert {path.name for path in known} == {"a.jpg", "b.png", "d.jpg"}
    assert all(known[folder / name] == results[name] for name in ("a.jpg", "b.png", "d.jpg"))

    # Touched or moved, but the same content: the former result, its seconds too.
    os.utime(folder / "a.jpg", ns=(1, 1))
    (folder / "b.png").rename(folder / "e.png")
    Image.fromarray(photo(320, 200)).save(folder / "d.jpg")
    photos = scan_folder(folder)
    assert not {path.name for path in scorer.cached(photos)}
    again = run(scorer, photos)
    assert again["a.jpg"] == results["a.jpg"]
    assert again["e.png"] == results["b.png"]
    new, old = again["d.jpg"], results["d.jpg"]
    assert isinstance(new, Assessment)
    assert isinstance(old, Assessment)
    assert (new.width, new.raw) != (old.width, old.raw)


def test_a_photo_changed_under_the_same_size_and_time_is_scored_anew(
    engine: Engine, tmp_path: Path, catalogue: Catalogue
) -> None:
    path, pixels = tmp_path / "a.bmp", photo(300, 200)
    scorer = Scorer(engine, catalogue)
    results = []
    for picture in (pixels, pixels // 3):
        Image.fromarray(picture).save(path)
        os.utime(path, ns=(1, 1))
        photos = scan_folder(tmp_path)
        assert not scorer.cached(photos)
        results.append(run(scorer, photos)["a.bmp"])
        catalogue.flush()
        assert scorer.cached(photos) == {path: results[-1]}
    first, second = results
    assert isinstance(first, Assessment)
    assert isinstance(second, Assessment)
    assert first.raw != second.raw


def test_photos_with_other_permissions_and_copies_in_their_place_are_not_scored_again(
    engine: Engine, folder: Path, catalogue: Catalogue
) -> None:
    scorer = Scorer(engine, catalogue)
    photos = scan_folder(folder)
    run(scorer, photos)
    catalogue.flush()
    known, rows = scorer.cached(photos), assessments_in(catalogue)
    (folder / "a.jpg").chmod(0o600)
    shutil.copy2(folder / "b.png", folder / "copy")
    (folder / "copy").replace(folder / "b.png")
    again = scan_folder(folder)
    assert [p.ctime_ns for p in again[:2]] != [p.ctime_ns for p in photos[:2]]
    assert scorer.cached(again) == known
    assert scorer.features(again).keys() == known.keys()
    catalogue.flush()
    assert assessments_in(catalogue) == rows


def assessments_in(catalogue: Catalogue) -> list[tuple[object, ...]]:
    """All that is kept, with the moments it was recorded at."""
    with closing(sqlite3.connect(catalogue.cache.path)) as rows:
        return rows.execute("SELECT * FROM assessments ORDER BY file_sha256").fetchall()


def test_another_policy_is_another_result(
    tiny_bundle: Bundle, engine: Engine, folder: Path, catalogue: Catalogue
) -> None:
    photos = scan_folder(folder)
    first = run(Scorer(engine, catalogue), photos)
    catalogue.flush()
    other = Engine(tiny_bundle, input_size=(192, 128), threads=1)
    assert not Scorer(other, catalogue).cached(photos)
    second = run(Scorer(other, catalogue), photos)
    assert second["a.jpg"] != first["a.jpg"]


@pytest.fixture
def engine_that_fails_on_squares(tiny_bundle: Bundle, tmp_path: Path) -> Engine:
    """Its trunk looks up a number that there is for oblong photos alone."""
    model = onnx.load_from_string(tiny_bundle.read("trunk.onnx"))
    graph = model.graph
    for node in graph.node:
        node.input[:] = ["changed" if name == "image" else name for name in node.input]
    rest = list(graph.node)
    graph.ClearField("node")
    graph.node.extend(
        [
            helper.make_node("Shape", ["image"], ["shape"]),
            helper.make_node("ReduceMax", ["shape"], ["longest"], keepdims=1),
            helper.make_node("Div", ["longest", "usual"], ["is_long"]),
            helper.make_node("Sub", ["is_long", "two"], ["place"]),  # -1 is the last, -2 is none
            helper.make_node("Gather", ["weights", "place"], ["weight"], axis=0),
            helper.make_node("Mul", ["image", "weight"], ["changed"]),
            *rest,
        ]
    )
    graph.initializer.extend(
        [
            numpy_helper.from_array(np.array([SQUARE + 1], np.int64), "usual"),
            numpy_helper.from_array(np.array([2], np.int64), "two"),
            numpy_helper.from_array(np.array([1], np.float32), "weights"),
        ]
    )
    members = {name: tiny_bundle.read(name) for name in tiny_bundle.manifest.members}
    members["trunk.onnx"] = model.SerializeToString()
    bundle = write_bundle(tmp_path / "model" / "odd.iqa", tiny_bundle.manifest, members)
    return Engine(bundle, threads=1)


def test_a_photo_that_the_model_fails_on_has_an_error_and_the_others_their_scores(
    engine_that_fails_on_squares: Engine, folder: Path, catalogue: Catalogue
) -> None:
    scorer = Scorer(engine_that_fails_on_squares, catalogue)
    photos = scan_folder(folder)
    results = run(scorer, photos)
    kinds = {name: type(result) for name, result in results.items()}
    assert kinds == {
        "a.jpg": Assessment, "b.png": Assessment, "c.jpg": PhotoError, "d.jpg": PhotoError
    }  # fmt: skip
    said = results["d.jpg"]
    assert isinstance(said, PhotoError)
    assert said.path == folder / "d.jpg"
    assert str(scorer.model.bundle.path) in said.message
    catalogue.flush()
    assert {path.name for path in scorer.cached(photos)} == {"a.jpg", "b.png"}
    assert scorer.explain(photos[0]).heatmaps
    with pytest.raises(PhotoError, match=r"could not be run on this photo .*odd\.iqa"):
        scorer.explain(photos[3])


def test_cancelling_keeps_what_is_done(engine: Engine, folder: Path, catalogue: Catalogue) -> None:
    scorer = Scorer(engine, catalogue, workers=1)
    photos = scan_folder(folder)
    results = run(scorer, photos, stop_after=1)
    assert list(results) == ["a.jpg"]
    catalogue.flush()
    assert [path.name for path in scorer.cached(photos)] == ["a.jpg"]


def test_a_photo_that_comes_while_the_last_one_is_scored_is_scored_too(
    engine: Engine, folder: Path
) -> None:
    first, *later = scan_folder(folder)
    waiting, names = [first], []

    def take(photo: Photo, _result: Assessment | PhotoError) -> None:
        names.append(photo.name)
        if later:
            waiting.append(later.pop(0))

    Scorer(engine, None).score_stream(
        lambda: waiting.pop(0) if waiting else None, take, lambda: False
    )
    assert names == ["a.jpg", "b.png", "c.jpg", "d.jpg"]


def test_an_explanation_is_of_the_file_as_it_is(engine: Engine, folder: Path) -> None:
    scorer = Scorer(engine, None)
    photos = scan_folder(folder)
    explanation = scorer.explain(photos[0])
    assert explanation.assessment.raw == run(scorer, photos[:1])["a.jpg"].raw
    with pytest.raises(PhotoError):
        scorer.explain(photos[2])


def test_what_is_irregular_about_a_file_goes_with_its_score_and_is_remembered(
    engine: Engine, catalogue: Catalogue, folder: Path
) -> None:
    whole = (folder / "a.jpg").read_bytes()
    (folder / "a.jpg").write_bytes(whole[:-2])
    (folder / "e.jpg").write_bytes(whole[: len(whole) // 2])
    photos = scan_folder(folder)
    first = run(Scorer(engine, catalogue), photos)
    assert isinstance(first["e.jpg"], PhotoError)
    again = run(Scorer(engine, catalogue), photos)
    catalogue.flush()
    kept = Scorer(engine, catalogue).cached(photos)
    for found in (first["a.jpg"], again["a.jpg"], kept[folder / "a.jpg"]):
        assert isinstance(found, Assessment)
        assert found.warning == "Its end marker is missing; all of the picture is there."
    sound = first["d.jpg"]
    assert isinstance(sound, Assessment)
    assert sound.warning is None


def test_photos_read_by_other_rules_are_scored_anew(
    engine: Engine, folder: Path, catalogue: Catalogue
) -> None:
    """What is kept under the bare key of the model was read by the first rules."""
    photos = scan_folder(folder)[:1]
    (result,) = run(Scorer(engine, None), photos).values()
    assert isinstance(result, Assessment)
    content = hashlib.sha256(photos[0].path.read_bytes()).hexdigest()
    catalogue.record(photos[0], content, engine.cache_key, result, None, None)
    catalogue.flush()
    scorer = Scorer(engine, catalogue)
    assert scorer.cached(photos) == {}
    run(scorer, photos)
    catalogue.flush()
    assert list(scorer.cached(photos)) == [photos[0].path]


def test_a_raw_file_is_scored_in_the_place_of_its_broken_jpeg(
    engine: Engine, tmp_path: Path, catalogue: Catalogue
) -> None:
    rows, columns = np.mgrid[0:400, 0:600]
    (tmp_path / "a.dng").write_bytes(
        make_dng(np.stack([rows / 500, columns / 700, rows / 900], -1))
    )
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff not a photo")
    (pair,) = scan_folder(tmp_path)
    assert pair.name == "a.jpg"
    scorer = Scorer(engine, catalogue)
    result = run(scorer, [pair])["a.jpg"]
    assert isinstance(result, Assessment)
    (tmp_path / "copy.dng").write_bytes((tmp_path / "a.dng").read_bytes())
    (alone,) = (photo for photo in scan_folder(tmp_path) if photo.name == "copy.dng")
    same = run(Scorer(engine, None), [alone])["copy.dng"]
    assert isinstance(same, Assessment)
    assert same.score == result.score
    catalogue.flush()
    assert scorer.cached([pair])[pair.path].score == result.score
    assert scorer.explain(pair).assessment.score == result.score
    (tmp_path / "a.dng").unlink()
    lone = tmp_path / "other" / "a.jpg"
    lone.parent.mkdir()
    lone.write_bytes((tmp_path / "a.jpg").read_bytes())
    (broken,) = scan_folder(lone.parent)
    assert isinstance(run(scorer, [broken])["a.jpg"], PhotoError), "its score was the RAW file's"
