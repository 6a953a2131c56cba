"""Every case is written as its answer says: judged by another parser and by its bytes."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import SidecarError
from core.marks.marks import Colour, Flag, MarkChange, Marks
from core.sidecars.beside import Beside
from core.sidecars.reading import said_of
from core.sidecars.writing import Naming, write_marks
from tests.core.sidecars import independent
from tests.core.sidecars.conftest import photos_in

GREEN_PICK = Marks(3, Flag.PICK, "Green", Colour.GREEN)
PICK_ALONE = MarkChange(flag=Flag.PICK)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture(params=[GREEN_PICK, PICK_ALONE], ids=["stars, label and flag", "flag alone"])
def marks(request):
    return request.param


@pytest.fixture
def written(answer, folder, marks):
    """(before, after, the paths given back), or the error."""
    before = contents(folder)
    photo = photos_in(folder)[answer["read"][0]["path"]]
    try:
        paths = [one.path for one in write_marks(photo, Beside.of(folder), marks, Naming.FULL)]
    except SidecarError as error:
        paths = error
    return before, contents(folder), paths


def test_only_the_sidecars_of_the_answer_change(answer, written):
    before, after, paths = written
    merge = answer["merge"]
    if merge["refuse"]:
        assert isinstance(paths, SidecarError)
        assert paths.path.name in paths.message or str(paths.path) in str(paths)
        assert after == before
        return
    changed = {name for name in after if after[name] != before.get(name)}
    assert changed == {path.name for path in paths}
    if merge["write"]:
        assert changed <= set(merge["write"])
        assert set(after) == set(before)
    else:
        assert changed == {f"{answer['read'][0]['path']}.xmp"}


def test_all_that_is_foreign_is_there_in_order(answer, written):
    before, after, _ = written
    for name, keep in answer["merge"]["keep"].items():
        now = independent.facts(after[name])
        assert now == independent.facts(before[name])
        for wanted in keep:
            if wanted.startswith("<"):
                assert wanted in after[name].decode()
            else:
                assert any(fact.startswith(wanted) for fact in now), wanted


def test_every_byte_but_ours_stays(answer, written):
    before, after, _ = written
    for name in answer["merge"]["write"]:
        assert independent.without_ours(after[name]) == independent.without_ours(before[name])


def test_another_parser_finds_each_property_once_and_all_agree(answer, written, marks):
    _, after, paths = written
    if isinstance(paths, SidecarError):
        return
    for path in paths:
        said = independent.said(after[path.name])
        assert all(len(values) == 1 for values in said.values()), said
        wanted = {"digiKam:PickLabel": "3", "xmpDM:pick": "1", "xmpDM:good": "True"}
        if marks is GREEN_PICK:
            wanted |= {"xmp:Rating": "3", "xmp:Label": "Green"}
            companions = {
                "photoshop:LabelColor": "green",
                "xmp:LabelColor": "green",
                "digiKam:ColorLabel": "4",
                "MicrosoftPhoto:Rating": "50",
                "acdsee:rating": "3",
            }
            wanted |= {name: value for name, value in companions.items() if name in said}
        flags = {name: said[name][0].capitalize() for name in wanted}
        assert flags == {name: value.capitalize() for name, value in wanted.items()}


def test_what_was_written_is_read_back_and_written_again_changes_nothing(
    answer, folder, written, marks
):
    _, after, paths = written
    if isinstance(paths, SidecarError):
        return
    photo = photos_in(folder)[answer["read"][0]["path"]]
    said = said_of(photo, Beside.of(folder))
    expected = answer["read"][0]
    if marks is GREEN_PICK:
        assert said.marks == GREEN_PICK
    else:
        label = expected["label"] or {"text": None, "colour": None}
        stars = max(expected["rating"] or 0, 0)
        assert said.marks == Marks(stars, Flag.PICK, label["text"], label["colour"])
    assert write_marks(photo, Beside.of(folder), marks, Naming.FULL) == ()
    assert contents(folder) == after
