"""Heatmaps of several photos: folders that do not clash, and words that say what became of them."""

from __future__ import annotations

from pathlib import Path

from core.photos.photo import Photo
from mobileiqa_gui.library.explaining import Explaining, refusal

OUT = Path("/out")


def photo(name: str, folder: Path = Path("/photos")) -> Photo:
    return Photo(folder / name, (folder / name,), 10, 1)


def test_photos_that_differ_in_their_endings_get_folders_of_their_own():
    names = ["a.jpg", "b.jpg", "B.png"]
    run = Explaining(OUT, [photo(name) for name in names])
    assert [run.place_of(each) for each in run.photos] == [OUT, OUT / "b.jpg", OUT / "B.png"]


def test_progress_counts_what_is_written():
    run = Explaining(OUT, [photo(f"{number}.jpg") for number in range(3)])
    said = [run.progress()]
    for each in run.photos:
        run.finish(each)
        said.append(run.progress())
    assert said == ["explaining 1 of 3", "explaining 2 of 3", "explaining 3 of 3", ""]
    assert run.summary() == "Heatmaps of 3 photos are in /out."


def test_each_failure_is_told_but_not_all_of_many():
    run = Explaining(OUT, [photo(f"{number}.jpg") for number in range(6)])
    run.finish(run.photos[0])
    run.finish(run.photos[0])  # twice told is once written
    run.finish(run.photos[1], "The file is empty.")
    expected = "Heatmaps of 1 photo are in /out. 1.jpg: The file is empty."
    assert run.summary() == expected
    for each in run.photos[2:]:
        run.finish(each, "No.")
    assert run.summary() == f"{expected} 2.jpg: No. 3.jpg: No. And 2 more could not be explained."


def test_nothing_written_is_said():
    run = Explaining(OUT, [photo("a.jpg")])
    assert run.summary() == "No heatmaps were written."


def test_the_photos_own_folder_is_refused(tmp_path):
    inside, beside = photo("a.jpg", tmp_path / "photos"), tmp_path / "heatmaps"
    for folder in (inside.path.parent, beside):
        folder.mkdir()
    assert "the photos' own folder" in refusal(tmp_path / "photos" / ".." / "photos", [inside])
    assert refusal(beside, [inside]) == ""
    assert refusal(beside, [photo("gone.jpg", tmp_path / "gone")]) == ""
