"""A person's own stars as a data set: found, told, split by bursts, kept for another day."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from core.catalogue.marking import Marking, SetMarks
from core.errors import DatasetError
from core.marks.marks import Flag, MarkChange
from core.photos.scan import scan_folder
from core.scoring.remembering import open_catalogue
from tests.culling_scenes import at, burst, photo, save
from training.datasets.declare import load_entries, save_entries, shipped_entry
from training.datasets.detect import detect, own_stars
from training.datasets.opening import open_dataset
from training.datasets.splits import schemes, split_dataset

Mark = Callable[..., None]


@pytest.fixture
def mark(tmp_path: Path) -> Mark:
    """Marks photos of the folder by their stems."""

    def mark(**changes: MarkChange) -> None:
        photos = {one.path.stem: one for one in scan_folder(tmp_path / "wedding")}
        with open_catalogue() as catalogue:
            markings = tuple(Marking.of(photos[name], change) for name, change in changes.items())
            catalogue.perform(SetMarks(markings))

    return mark


@pytest.fixture
def wedding(tmp_path: Path, mark: Mark) -> Path:
    """Four bursts of three and two photos: stars for all of a burst but one, which is rejected."""
    folder = tmp_path / "wedding"
    folder.mkdir()
    scenes = ("spaniels.jpg", "honey-bee.jpg", "citrus-fruits.jpg", "mountain-path.jpg")
    changes = {}
    for scene, name in enumerate(scenes):
        for number, frame in enumerate(burst(photo(name), 3, seed=scene)):
            save(frame, folder / f"s{scene}{number}.jpg", at(scene * 60 + number * 0.2))
        changes |= {f"s{scene}0": MarkChange(stars=scene + 1), f"s{scene}1": MarkChange(stars=3)}
        changes[f"s{scene}2"] = MarkChange(flag=Flag.REJECT)
    for name in ("x", "y", "z"):
        save(photo("spaniels.jpg", 96), folder / f"{name}.jpg", None)
    mark(**changes, x=MarkChange(flag=Flag.PICK), y=MarkChange(flag=Flag.REJECT))
    return folder


def test_stars_are_found_told_and_no_burst_straddles(wedding: Path) -> None:
    (candidate,) = detect(wedding)
    assert (candidate.entry.reader, candidate.certainty) == ("stars", "sure")
    assert candidate.why == "14 photos here have your stars or flags"
    dataset = open_dataset(candidate.entry)
    labels = {sample.name: sample.label for sample in dataset.samples}
    assert (labels["s00.jpg"], labels["s31.jpg"]) == (1, 3)
    assert (labels["x.jpg"], labels["y.jpg"], len(labels)) == (4, 0, 10)
    assert {sample.name: sample.quality for sample in dataset.samples}["s11.jpg"] == 0.6
    assert dataset.notes == (
        "Photos a label, 5 the best: 4: 2, 3: 5, 2: 1, 1: 1, 0: 1.",
        "1 photo picked without stars: label 4.",
        "1 photo rejected without stars: label 0, below every star.",
        "4 photos rejected beside a better one of the same burst: left out, that says nothing of "
        "them by themselves.",
        "1 photo without stars and flag: left out.",
        "4 bursts stay together: never partly learnt from and partly measured on.",
    )
    assert list(schemes(dataset)) == ["random"]
    for seed in range(20):
        split = split_dataset(dataset, seed=seed, validation=0.3, test=0.3)
        parts = {s.name: part for part in ("train", "val", "test") for s in split.part(part)}
        assert all(parts[f"s{n}0.jpg"] == parts[f"s{n}1.jpg"] for n in range(4))
        assert set(parts.values()) == {"train", "val", "test"}


def test_what_was_read_is_kept_whatever_is_rated_later(
    wedding: Path, mark: Mark, tmp_path: Path
) -> None:
    (candidate,) = own_stars(wedding)
    begun = open_dataset(candidate.entry)
    save_entries(tmp_path / "kept.json", [begun.entry])
    mark(s00=MarkChange(stars=5), z=MarkChange(stars=1))
    (kept,) = load_entries(tmp_path / "kept.json").values()
    again = open_dataset(kept)
    assert again.fingerprint == begun.fingerprint
    assert again.notes == (begun.notes[0], "They are kept as they were then.")
    assert open_dataset(candidate.entry).fingerprint != begun.fingerprint


def test_few_stars_beside_a_label_file_are_the_second_choice(wedding: Path, mark: Mark) -> None:
    (wedding / "labels.csv").write_text("name,mos\nx.jpg,3\ny.jpg,2\n")
    assert [c.entry.reader for c in detect(wedding)] == ["stars", "table"]
    photos = {one.path.stem: one for one in scan_folder(wedding)}
    none = MarkChange(stars=0, flag=None)
    mark(**dict.fromkeys((name for name in photos if name != "x"), none))
    found = detect(wedding)
    assert [c.entry.reader for c in found] == ["table", "stars"]
    assert found[1].why == "1 photo here has your stars or flags"


def test_without_stars_it_says_what_to_do(tmp_path: Path) -> None:
    save(photo("spaniels.jpg", 96), tmp_path / "a.jpg", None)
    assert detect(tmp_path) == []
    with pytest.raises(DatasetError, match="rate some in the app"):
        open_dataset(_entry(tmp_path))


@pytest.mark.parametrize("ratings", ['{"a.jpg": 4}', '[["a.jpg", 4]]', '[["a.jpg", "4", null]]'])
def test_kept_ratings_of_another_form_are_refused(tmp_path: Path, ratings: str) -> None:
    file = tmp_path / "data.json"
    file.write_text(f'{{"mine": {{"reader": "stars", "root": ".", "ratings": {ratings}}}}}')
    with pytest.raises(DatasetError, match='"ratings" must be a list such as'):
        load_entries(file)


def _entry(folder: Path):
    from dataclasses import replace

    return replace(shipped_entry("stars"), root=folder)
