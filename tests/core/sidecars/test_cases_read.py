"""Every case is read as its answer says."""

from __future__ import annotations

from core.sidecars.beside import Beside
from core.sidecars.reading import said_of
from tests.core.sidecars.conftest import photos_in


def test_a_case_is_read_as_its_answer_says(answer, folder):
    beside, photos = Beside.of(folder), photos_in(folder)
    for expected in answer["read"]:
        said = said_of(photos[expected["path"]], beside)
        label = expected["label"] or {"text": None, "colour": None}
        rating = None if expected["rating"] == -1 else expected["rating"]
        assert (said.rating, said.marks.stars) == (rating, rating or 0)
        assert (said.marks.label, said.marks.colour) == (label["text"], label["colour"])
        assert said.marks.flag == expected["flag"]
        assert said.conflict is expected["conflict"]
        assert {one.source for one in said.statements} == set(expected["found"])


def test_what_cannot_be_read_is_a_problem_that_names_the_sidecar(answer, folder):
    beside = Beside.of(folder)
    refused = answer["merge"]["refuse"]
    for photo in photos_in(folder).values():
        problems = said_of(photo, beside).problems
        if refused and refused != "read-only":
            assert [problem.path.name for problem in problems] == answer["merge"]["untouched"]
        else:
            assert problems == ()
