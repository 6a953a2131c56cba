"""The data-set file: shipped, edited by hand, written, and in the published code's form."""

from __future__ import annotations

import dataclasses
import json

import pytest

from core.errors import DatasetError
from training.datasets.declare import (
    SHIPPED,
    load_entries,
    save_entries,
    shipped_entries,
    shipped_entry,
)
from training.datasets.entry import Columns, LabelScale
from training.datasets.known import LAYOUTS


def test_every_layout_is_declared_with_its_terms():
    shipped = shipped_entries()

    assert set(shipped) == {*LAYOUTS, "table", "stars"}
    for key in LAYOUTS:
        entry = shipped[key]
        assert entry.reader == key
        assert entry.publisher
        assert entry.licence
        assert entry.home_page.startswith("https://")
        if key.startswith("piq23"):  # JOD has no ends: the reader tells the range
            assert entry.scale is None
            continue
        assert entry.scale is not None
        if entry.observed is not None and not entry.soft_range:
            assert entry.scale.low <= entry.observed[0] < entry.observed[1] <= entry.scale.high


def test_only_live_and_csiq_are_lower_is_better():
    down = {
        e.reader for e in shipped_entries().values() if e.scale and not e.scale.higher_is_better
    }

    assert down == {"live", "csiq"}


def test_a_scale_turns_labels_both_ways():
    scale = LabelScale(1, 5, higher_is_better=False)

    assert [scale.quality(label) for label in (1, 2, 5, 6)] == [1.0, 0.75, 0.0, -0.25]
    assert scale.label(scale.quality(2)) == 2


def test_written_entries_come_back(tmp_path):
    path = tmp_path / "sub/dataset_info.json"
    table = dataclasses.replace(
        shipped_entry("table"),
        name="my photos",
        title="My photos",
        root=tmp_path / "phötos",
        scale=LabelScale(0, 10, higher_is_better=False),
        columns=Columns("a.csv", "file", "score", group="scene"),
        exclude=("bad.jpg",),
    )
    entries = [table, dataclasses.replace(shipped_entry("kadid10k"), root=tmp_path / "k")]

    save_entries(path, entries)

    assert list(load_entries(path).values()) == entries
    assert [p.name for p in path.parent.iterdir()] == ["dataset_info.json"]


def test_an_entry_by_hand_needs_only_reader_and_root(tmp_path):
    path = tmp_path / "sets.json"
    path.write_text('{"copy on disk 2": {"reader": "tid2013", "root": "sets/tid"}}')

    entry = load_entries(path)["copy on disk 2"]

    assert entry.root == tmp_path / "sets/tid"
    assert entry.scale == LabelScale(0, 9)
    assert entry.publisher == shipped_entry("tid2013").publisher


def test_the_published_form_is_understood(tmp_path):
    path = tmp_path / "dataset_info.json"
    path.write_text('{"livec": ["/data/livec", 1162], "uhdiqa": ["./uhd", 4269]}')

    entries = load_entries(path)

    assert [(e.reader, str(e.root)) for e in entries.values()] == [
        ("livec", "/data/livec"),
        ("uhdiqa", str(tmp_path / "uhd")),
    ]


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"x": {"reader": "nothing"}}, 'unknown reader "nothing"; known are livec'),
        ({"livec": {"rooot": "a"}}, '"rooot" is not known'),
        ({"livec": {"root": 5}}, '"root" must be text'),
        ({"livec": {"range": [5, 1]}}, '"range" must be two numbers'),
        ({"livec": {"range": [1, "5"]}}, '"range" must be two numbers'),
        ({"livec": {"range": [0, float("nan")]}}, '"range" must be two numbers'),
        ({"livec": {"direction": "sideways"}}, '"direction" must be "up"'),
        ({"livec": {"exclude": "a.jpg"}}, '"exclude" must be a list'),
        ({"livec": {"pictures": "many"}}, '"pictures" must be a whole number'),
        ({"livec": {"soft_range": "no"}}, '"soft_range" must be true or false'),
        ({"livec": {"evidence": "sure"}}, '"evidence" must be'),
        ({"table": {"columns": {"file": "a.csv"}}}, '"columns" must give'),
        ({"livec": 7}, "should be"),
        ({"livec": []}, "should be"),
        ([], "one entry for each"),
    ],
)
def test_what_does_not_fit_is_named(tmp_path, values, message):
    path = tmp_path / "sets.json"
    path.write_text(json.dumps(values))

    with pytest.raises(DatasetError, match=message) as caught:
        load_entries(path)

    assert caught.value.path == path


def test_a_broken_or_missing_file_is_an_error_with_its_path(tmp_path):
    path = tmp_path / "sets.json"

    with pytest.raises(DatasetError, match="cannot be read"):
        load_entries(path)
    path.write_text('{"livec": ')
    with pytest.raises(DatasetError, match="not sound JSON"):
        load_entries(path)
    path.write_text("[" * 100_000)
    with pytest.raises(DatasetError, match="not sound JSON"):
        load_entries(path)


def test_a_file_that_cannot_be_written_is_an_error(tmp_path):
    (tmp_path / "file").write_text("")

    with pytest.raises(DatasetError, match="cannot be written"):
        save_entries(tmp_path / "file/sets.json", [shipped_entry("livec")])


def test_the_shipped_file_is_itself_a_data_set_file():
    assert load_entries(SHIPPED) == shipped_entries()
