"""Label files as people keep them: every kind is found, understood and read to the same photos."""

from __future__ import annotations

import dataclasses
import json

import pytest

from core.errors import DatasetError
from training.datasets.check import check_dataset
from training.datasets.declare import load_entries, save_entries
from training.datasets.detect import detect, refuse_tables, undeclared
from training.datasets.entry import Columns, LabelScale, entry_from_json
from training.datasets.label_files import label_files, read_labels
from training.datasets.opening import open_dataset
from training.datasets.tree import Tree

ROWS = [("a.jpg", 4.5), ("b.jpg", 1), ("ü c.jpg", 3)]
CSV = "name,score\n" + "".join(f"{name},{score}\n" for name, score in ROWS)


@pytest.fixture
def folder(tmp_path, picture):
    for name, _ in ROWS:
        picture(tmp_path / name)
    return tmp_path


def opened(folder):
    (candidate,) = detect(folder)
    assert candidate.certainty == "guess"
    return open_dataset(candidate.entry)


def labels(dataset):
    return [(sample.name, sample.label) for sample in dataset.samples]


TEXTS = {
    "cr alone": CSV.replace("\n", "\r").encode(),
    "crlf": CSV.replace("\n", "\r\n").encode(),
    "utf-16-le without mark": CSV.encode("utf-16-le"),
    "utf-16-be without mark": CSV.encode("utf-16-be"),
    "utf-16 with mark and cr": CSV.replace("\n", "\r").encode("utf-16"),
    "cp1252": CSV.encode("cp1252"),
    "sep=": ("sep=;\r\n" + CSV.replace(",", ";").replace("4.5", "4,5")).encode("utf-8-sig"),
    "sep of a bar": ("sep=|\n" + CSV.replace(",", "|")).encode(),
    "comments": ("# made by hand\n\n#\n" + CSV.replace("b.jpg", "# no, yes\nb.jpg")).encode(),
    "a header in a comment": ("# scores, of 2024, by me\n#" + CSV).encode(),
    "no header": CSV.partition("\n")[2].encode(),
    "quotes and spaces": CSV.replace("a.jpg", ' "a.jpg" ').encode(),
}


@pytest.mark.parametrize("kind", TEXTS)
@pytest.mark.parametrize("suffix", ["csv", "txt"])
def test_texts(folder, kind, suffix):
    (folder / f"labels.{suffix}").write_bytes(TEXTS[kind])
    dataset = opened(folder)
    assert labels(dataset) == ROWS
    assert dataset.missing == ()


def test_text_parted_by_spaces(folder):
    (folder / "list.txt").write_text("a.jpg 4.5\nb.jpg  1\n")
    assert labels(opened(folder)) == ROWS[:2]


def test_a_files_name_may_begin_as_a_comment(folder, picture):
    picture(folder / "#1.jpg")
    (folder / "labels.csv").write_text("name,score\n#1.jpg,2\na.jpg,3\n#comment,x\n")
    assert labels(opened(folder)) == [("#1.jpg", 2), ("a.jpg", 3)]


def test_a_text_about_something_else_is_no_list(folder):
    (folder / "README.txt").write_text("These photos were taken\nin May.\n")
    (folder / "notes.json").write_text('{"camera": "X", "settings": {"iso": [1, 2]}}')
    assert detect(folder) == undeclared(folder) == []
    refuse_tables(folder, "choose")


JSONS = {
    "a list": [{"name": name, "score": score} for name, score in ROWS],
    "a mapping": dict(ROWS),
    "mappings by name": {name: {"mos": score, "std": 0.5} for name, score in ROWS},
    "columns": {"image": [name for name, _ in ROWS], "mos": [score for _, score in ROWS]},
    "one level down": {
        "version": 1,
        "images": [{"file": name, "score": score, "tags": []} for name, score in ROWS],
    },
}


@pytest.mark.parametrize("kind", JSONS)
def test_json(folder, kind):
    (folder / "labels.json").write_text(json.dumps(JSONS[kind]), encoding="utf-8")
    assert labels(opened(folder)) == ROWS


@pytest.mark.parametrize(
    "content",
    ["", "[]", "3", "[1, 2]", "{", "[" * 100_000, '{"a": [1], "b": [[1]]}', '[{"a": {}}]'],
)
def test_json_that_is_none_or_no_list(folder, content):
    path = folder / "labels.json"
    path.write_text(content)
    assert detect(folder) == []
    if content != '[{"a": {}}]':
        with pytest.raises(DatasetError):
            read_labels(path)


@pytest.mark.parametrize("suffix", ["xlsx", "xls"])
def test_spreadsheets(folder, xlsx, xls, suffix):
    write = xlsx if suffix == "xlsx" else xls
    rows = [["name", None, "score"], *([name, None, float(score)] for name, score in ROWS)]
    write(folder / f"scores.{suffix}", {"first": [[None], *rows], "second": [["x"]]})
    assert labels(opened(folder)) == ROWS


@pytest.mark.parametrize(
    ("named", "lies"), [("a.jpg", "a.JPEG"), ("a.JPEG", "a.jpg"), ("sub/a.jpg", "sub/a.jpeg")]
)
def test_the_suffix_may_be_spelt_in_another_way(tmp_path, picture, named, lies):
    picture(tmp_path / lies)
    (tmp_path / "labels.csv").write_text(f"name,score\n{named},3\n")
    dataset = opened(tmp_path)
    assert [sample.path for sample in dataset.samples] == [tmp_path / lies]


def test_a_photo_of_its_own_name_goes_before_one_of_another_suffix(tmp_path, picture):
    for name in ("one/a.png", "two/a.jpg"):
        picture(tmp_path / name)
    (tmp_path / "labels.csv").write_text("name,score\na.jpg,3\n")
    assert [s.path.name for s in opened(tmp_path).samples] == ["a.jpg"]


@pytest.mark.parametrize("chosen", ["", "labels"])
def test_a_label_file_beside_the_folder_of_photos(tmp_path, picture, chosen):
    """Whether one points at its folder or at the one above."""
    root = tmp_path / "set"
    for name, _ in ROWS:
        picture(root / "images" / name)
    (root / "labels").mkdir()
    (root / "labels" / "scores.csv").write_text(CSV, encoding="utf-8")
    dataset = opened(root / chosen)
    assert labels(dataset) == ROWS
    assert dataset.entry.root == root
    assert dataset.entry.columns.file == "labels/scores.csv"
    assert dataset.entry.columns.folder == "images"
    names = [path.name for path in label_files(Tree(root), below=True)]
    assert names == ["scores.csv"], "to be chosen in the wizard"


def test_two_files_for_two_parts(folder, picture):
    (folder / "scores_train.csv").write_text("name,score\na.jpg,4.5\nb.jpg,\n")
    (folder / "scores_test.csv").write_text("name,score\nü c.jpg,60\n", encoding="utf-8")
    (folder / "other.csv").write_text("name,mark\nb.jpg,1\n")
    (candidate,) = detect(folder)
    assert candidate.entry.scale == LabelScale(0, 100), "of the labels of both"
    dataset = open_dataset(candidate.entry)
    parts = {sample.name: sample.split for sample in dataset.samples}
    assert parts == {"a.jpg": "train", "ü c.jpg": "test"}
    assert "scores_train.csv" in dataset.label_source
    assert "scores_test.csv" in dataset.label_source


RATINGS = [("ann", "a.jpg", 4), ("bob", "a.jpg", 5), ("ann", "b.jpg", 1), ("bob", "b.jpg", 3)]


@pytest.mark.parametrize("says_who", [True, False])
def test_ratings_of_several_people_are_averaged(folder, says_who):
    lines = [f"{who},{name},{score}" for who, name, score in RATINGS]
    text = "\n".join(["rater,name,score", *lines])
    if not says_who:
        text = "\n".join(line.partition(",")[2] for line in text.split("\n"))
    (folder / "labels.csv").write_text(text)
    dataset = opened(folder)
    assert labels(dataset) == [("a.jpg", 4.5), ("b.jpg", 2.0)]
    deviations = [sample.deviation for sample in dataset.samples]
    assert deviations == pytest.approx([0.5**0.5, 2**0.5])
    assert [sample.votes for sample in dataset.samples] == [2, 2]
    (note,) = dataset.notes
    assert "4 ratings of 2 photos" in note
    assert "a standard deviation of 1.06 on average" in note
    assert not [p for p in check_dataset(dataset).problems if p.kind == "listed-twice"]


def test_a_photo_listed_twice_by_mistake_is_not_averaged(folder):
    """A check tells of it, in the window and at the command line alike."""
    (folder / "labels.csv").write_text(f"{CSV}a.jpg,1\n", encoding="utf-8")
    dataset = opened(folder)
    assert len(dataset.samples) == 4
    assert "listed-twice" in {problem.kind for problem in check_dataset(dataset).problems}


def test_ratings_of_a_photo_in_two_parts_are_refused(folder):
    (folder / "labels.csv").write_text(
        "rater,name,score,split\nann,a.jpg,1,train\nbob,a.jpg,2,test\n"
    )
    (candidate,) = detect(folder)
    with pytest.raises(DatasetError, match="two parts"):
        open_dataset(candidate.entry)


def test_deviations_and_votes_beside_the_label_are_kept(folder):
    (folder / "labels.csv").write_text("name,std,MOS,votes\na.jpg,0.5,4.5,20\nb.jpg,0.7,1,31\n")
    dataset = opened(folder)
    kept = [(sample.label, sample.deviation, sample.votes) for sample in dataset.samples]
    assert kept == [(4.5, 0.5, 20), (1.0, 0.7, 31)]
    assert any("column std are kept: 0.60" in note for note in dataset.notes)
    assert any("column votes are kept: 25.5" in note for note in dataset.notes)


def test_numbers_of_lines_and_of_raters_are_no_labels(folder):
    (folder / "labels.csv").write_text("id,user,file,my points\n1,7,a.jpg,60\n2,8,b.jpg,20\n")
    assert [label for _, label in labels(opened(folder))] == [60, 20]


@pytest.mark.parametrize("column", ["dmos", "DMOS", "mean difference", "distortion level"])
def test_of_differences_lower_is_better_and_it_is_said(folder, column):
    (folder / "labels.csv").write_text(f"name,{column}\na.jpg,5\nb.jpg,1\n")
    (candidate,) = detect(folder)
    assert candidate.entry.scale == LabelScale(1, 5, higher_is_better=False)
    assert "lower is better" in candidate.why


def test_what_was_chosen_is_kept_in_a_data_set_file(folder, tmp_path):
    columns = Columns(
        "a_train.csv", "name", "score", more=("a_test.csv",), rater="who", deviation="sd"
    )
    (folder / "a_train.csv").write_text("name,score\na.jpg,3\n")
    (candidate,) = detect(folder)
    entry = dataclasses.replace(candidate.entry, columns=columns)
    path = tmp_path / "data.json"
    save_entries(path, [entry])
    assert next(iter(load_entries(path).values())).columns == columns
    spoilt = entry.to_json()
    spoilt["columns"]["more"] = "a.csv"
    with pytest.raises(DatasetError, match="more"):
        entry_from_json("x", spoilt, path)
