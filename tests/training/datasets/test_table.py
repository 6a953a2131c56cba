"""Any folder with a CSV file: guesses for a person to confirm, then exactly what was chosen."""

from __future__ import annotations

import dataclasses

import pytest

from core.errors import DatasetError
from training.datasets.declare import shipped_entry
from training.datasets.detect import detect, refuse_tables, undeclared
from training.datasets.entry import Columns, Entry, LabelScale
from training.datasets.opening import open_dataset


def _entry(root, columns: Columns, scale: LabelScale | None) -> Entry:
    return dataclasses.replace(shipped_entry("table"), root=root, columns=columns, scale=scale)


def test_columns_folder_and_range_are_guessed(tmp_path, picture):
    (tmp_path / "ratings.csv").write_text(
        "File Name,Scene,Score,Split\na.jpg,s1,4.5,training\nb.jpg,s1,1,test\n"
    )
    picture(tmp_path / "photos/a.jpg")
    picture(tmp_path / "photos/b.jpg")

    (candidate,) = detect(tmp_path)

    assert candidate.certainty == "guess"
    assert "guess (1 to 5" in candidate.why
    assert candidate.entry.columns == Columns(
        file="ratings.csv",
        picture="File Name",
        label="Score",
        split="Split",
        group="Scene",
        folder="photos",
    )
    assert candidate.entry.scale == LabelScale(1, 5)
    assert [(s.quality, s.split, s.group) for s in open_dataset(candidate.entry).samples] == [
        (0.875, "train", "s1"),
        (0.0, "test", "s1"),
    ]


def test_columns_without_telling_names_are_found_by_content(tmp_path, picture):
    (tmp_path / "list.csv").write_text("who,what,how much\nann,a.jpg,70\nbob,b.jpg,20.5\n")
    picture(tmp_path / "a.jpg")

    (candidate,) = detect(tmp_path)

    assert candidate.entry.columns is not None
    assert (candidate.entry.columns.picture, candidate.entry.columns.label) == ("what", "how much")
    assert candidate.entry.scale == LabelScale(0, 100)


def test_a_csv_of_something_else_is_no_candidate(tmp_path):
    (tmp_path / "prices.csv").write_text("article,price\napple,1.5\n")
    (tmp_path / "notes.csv").write_text("file,remark\na.jpg,nice\n")

    assert detect(tmp_path) == []


def test_the_callers_choice_counts(tmp_path, picture):
    (tmp_path / "x.csv").write_text("file;dmos;other\nsub/a.jpg;20,5;1\nsub\\b.jpg;100;2\n")
    picture(tmp_path / "pics/sub/a.jpg")
    picture(tmp_path / "pics/sub/b.jpg")
    columns = Columns("x.csv", picture="file", label="dmos", folder="pics")

    dataset = open_dataset(_entry(tmp_path, columns, LabelScale(0, 100, higher_is_better=False)))

    assert [(s.label, s.quality) for s in dataset.samples] == [(20.5, 0.795), (100.0, 0.0)]
    assert dataset.evidence == "unverified"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings_of_spreadsheet_exports(tmp_path, picture, encoding):
    (tmp_path / "x.csv").write_bytes("file,mos\nü.jpg,3\n".encode(encoding))
    picture(tmp_path / "ü.jpg")

    dataset = open_dataset(_entry(tmp_path, Columns("x.csv", "file", "mos"), LabelScale(1, 5)))

    assert [s.path.name for s in dataset.samples] == ["ü.jpg"]


def test_accents_composed_or_not_are_the_same_name(tmp_path, picture):
    (tmp_path / "x.csv").write_text("file,mos\nu\u0308.jpg,3\n", encoding="utf-8")
    picture(tmp_path / "\u00fc.jpg")

    dataset = open_dataset(_entry(tmp_path, Columns("x.csv", "file", "mos"), LabelScale(1, 5)))

    assert dataset.missing == ()


@pytest.mark.parametrize(
    ("text", "columns", "scale", "message"),
    [
        ("file,mos\na.jpg,3\n", Columns("y.csv", "file", "mos"), LabelScale(1, 5), "y.csv"),
        ("file,mos\na.jpg,3\n", Columns("x.csv", "file", "score"), LabelScale(1, 5), "file, mos"),
        ("file,mos\na.jpg,3\n", Columns("x.csv", "file", "mos"), None, "range"),
        ("file,mos\na.jpg,n/a\n", Columns("x.csv", "file", "mos"), LabelScale(1, 5), "Line 2"),
        ("file,mos\na.jpg,\n", Columns("x.csv", "file", "mos"), LabelScale(1, 5), "single label"),
        ("a.jpg,3\nb.jpg,4\n", Columns("x.csv", "a.jpg", "3"), LabelScale(1, 5), "first line"),
        ("file,mos\na.jpg,inf\n", Columns("x.csv", "file", "mos"), LabelScale(1, 5), "Line 2"),
        ("file,mos\n,3\n", Columns("x.csv", "file", "mos"), LabelScale(1, 5), "names no picture"),
        ("file,mos\n", Columns("x.csv", "file", "mos"), LabelScale(1, 5), "single label"),
        ("", Columns("x.csv", "file", "mos"), LabelScale(1, 5), "empty"),
        (
            "file,mos,set\na.jpg,3,holdout\n",
            Columns("x.csv", "file", "mos", split="set"),
            LabelScale(1, 5),
            'the part "holdout"',
        ),
    ],
)
def test_what_does_not_fit_is_said(tmp_path, picture, text, columns, scale, message):
    (tmp_path / "x.csv").write_text(text)
    picture(tmp_path / "a.jpg")

    with pytest.raises(DatasetError, match=message) as caught:
        open_dataset(_entry(tmp_path, columns, scale))

    assert caught.value.path is not None


def test_names_without_a_suffix_stand_for_the_photo_of_that_stem(tmp_path, picture):
    (tmp_path / "x.csv").write_text("no,day,rank\n1,2024-05-01,4\n2.b,2024-05-01,2\n")
    picture(tmp_path / "1.jpg")
    picture(tmp_path / "2.b.PNG")
    picture(tmp_path / "2.jpg")

    (candidate,) = detect(tmp_path)

    assert candidate.entry.columns is not None
    assert (candidate.entry.columns.picture, candidate.entry.columns.label) == ("no", "rank")
    samples = open_dataset(candidate.entry).samples
    assert [(s.path.name, s.label) for s in samples] == [("1.jpg", 4), ("2.b.PNG", 2)]


def test_photos_are_found_by_the_end_of_their_path_or_by_a_name_of_their_own(tmp_path, picture):
    (tmp_path / "x.csv").write_text(
        "path,score\nC:\\shoot\\one\\a.jpg,1\n/Users/ann/b.jpg,2\nc.jpg,3\nd.jpg,4\n"
    )
    picture(tmp_path / "one/a.jpg")
    picture(tmp_path / "b.jpg")
    for name in ("one/c.jpg", "one/d.jpg", "two/d.jpg"):
        picture(tmp_path / name)

    (candidate,) = detect(tmp_path)
    dataset = open_dataset(dataclasses.replace(
        candidate.entry, columns=Columns("x.csv", "path", "score")
    ))  # fmt: skip

    found = [s.path.relative_to(tmp_path).as_posix() for s in dataset.samples]
    assert found == ["one/a.jpg", "b.jpg", "one/c.jpg"]
    assert dataset.missing == ("d.jpg",)  # which of the two is meant is for a person to say


def test_photos_nobody_has_judged_are_passed_over(tmp_path, picture):
    (tmp_path / "x.csv").write_text("file,stars\na.jpg,\nb.jpg,3\nc.jpg,\n")
    for name in "abc":
        picture(tmp_path / f"{name}.jpg")

    (candidate,) = detect(tmp_path)
    dataset = open_dataset(candidate.entry)

    assert [s.name for s in dataset.samples] == ["b.jpg"]
    assert dataset.notes == ("2 lines without a label are passed over.",)


def test_a_table_that_is_not_understood_is_there_to_be_declared(tmp_path):
    (tmp_path / "prices.csv").write_text("article,shape,price\napple,round,1.5\n")

    (candidate,) = undeclared(tmp_path)

    assert candidate.entry.columns == Columns("prices.csv", "article", "price")
    with pytest.raises(DatasetError, match=r"prices.csv has no column .*article, shape, price"):
        refuse_tables(tmp_path, "choose")
