"""`mobileiqa cull`: proposals for real series, and what is written of them."""

from __future__ import annotations

import json

import pytest

from core.catalogue.decisions import decisions_of, held
from core.catalogue.marking import Marking, SetMarks
from core.marks.marks import Flag, MarkChange, Marks
from core.photos.scan import scan_folder
from core.scoring.remembering import open_catalogue
from tests.culling_scenes import at, bracket, burst, photo, save


@pytest.fixture
def folder(tmp_path):
    """A burst of four, an exposure bracket of three, two photos by themselves."""
    made = tmp_path / "photos"
    made.mkdir()
    for number, frame in enumerate(burst(photo("spaniels.jpg"), 4, seed=8)):
        save(frame, made / f"a{number}.jpg", at(number * 0.2))
    for number, frame in enumerate(bracket(photo("mountain-path.jpg"), (0, -2, 2))):
        shutter_s = (1 / 125, 1 / 500, 4 / 125)[number]
        save(frame, made / f"b{number}.jpg", at(60 + number * 0.5), shutter_s=shutter_s)
    save(photo("honey-bee.jpg"), made / "c.jpg", at(300))
    save(photo("citrus-fruits.jpg"), made / "d.jpg", None)
    return made


def culled(mobileiqa, folder, *arguments, status: int = 0) -> dict[str, dict]:
    done = mobileiqa("cull", folder, "--json", "-", *arguments)
    assert done.returncode == status, done.stderr
    return {record["path"].rpartition("/")[2]: record for record in json.loads(done.stdout)}


def marks(folder) -> dict[str, Marks]:
    with open_catalogue() as catalogue:
        found = decisions_of(catalogue.ledger, scan_folder(folder))
    return {path.stem: held(one, {}).marks for path, one in found.items()}


def test_a_proposal_of_each_burst(mobileiqa, folder):
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    told = culled(mobileiqa, folder, "--keep", 1, "--per-burst")
    assert list(told) == sorted(before)
    assert all(
        list(one) == ["path", "decision", "score", "reason", "group"] for one in told.values()
    )
    of_burst = [told[f"a{number}.jpg"] for number in range(4)]
    assert [one["group"] for one in told.values()] == [1] * 4 + [2] * 3 + [None] * 2
    best = max(of_burst, key=lambda one: one["score"])
    assert best["decision"] == "keep"
    assert sum(one["decision"] == "keep" for one in of_burst) == 1
    assert {told[f"b{number}.jpg"]["decision"] for number in range(3)} == {"keep"}
    assert "exposure bracket of 3" in told["b0.jpg"]["reason"]
    assert {told[name]["decision"] for name in ("c.jpg", "d.jpg")} == {"keep"}
    assert all(one["reason"] for one in told.values())
    assert marks(folder) == {}
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_of_all_photos_and_again_from_what_is_known(mobileiqa, folder):
    told = culled(mobileiqa, folder, "--keep", "50%")
    assert sum(one["decision"] == "keep" for one in told.values()) == 3 + 3
    assert culled(mobileiqa, folder, "--keep", "50%") == told
    target = folder.parent / "cull.json"
    done = mobileiqa("cull", folder, "--keep", "50%", "--json", target)
    assert {record["path"]: record for record in json.loads(target.read_text())} == {
        record["path"]: record for record in told.values()
    }
    assert "6 of them known" not in done.stdout
    assert "a0.jpg" in done.stdout
    assert "Keep 6" in done.stderr
    assert "1 burst, 1 exposure bracket" in done.stderr


def test_flags_go_into_the_ledger_as_one_operation(mobileiqa, folder):
    told = culled(mobileiqa, folder, "--keep", 1, "--per-burst", "--apply")
    flags = {"keep": Marks(flag=Flag.PICK), "reject": Marks(flag=Flag.REJECT)}
    assert marks(folder) == {
        name[:-4]: flags[one["decision"]] for name, one in told.items() if one["decision"] in flags
    }
    assert not list(folder.glob("*.xmp"))
    with open_catalogue() as catalogue:
        assert catalogue.undo() is not None
        assert catalogue.next_undo() is None
    assert marks(folder) == {}


def test_sidecars_are_written_too_when_asked_for(mobileiqa, folder):
    told = culled(mobileiqa, folder, "--keep", 1, "--per-burst", "--apply")
    flagged = sum(one["decision"] != "look" for one in told.values())
    done = mobileiqa("cull", folder, "--keep", 1, "--per-burst", "--write-xmp")
    assert "Nothing is left to flag." in done.stderr
    assert f"written into sidecars: {flagged}." in done.stderr
    done = mobileiqa("ratings", folder, "--json", "-")
    said = {record["path"].rpartition("/")[2]: record for record in json.loads(done.stdout)}
    flags = {"keep": "pick", "reject": "reject", "look": None}
    assert {name: one["flag"] for name, one in said.items()} == {
        name: flags[one["decision"]] for name, one in told.items()
    }
    assert marks(folder)["b0"].flag is Flag.PICK


@pytest.mark.parametrize("wish", ["--apply", "--write-xmp"])
def test_a_dry_run_writes_nothing_and_says_what_it_would(mobileiqa, folder, wish):
    done = mobileiqa("cull", folder, "--keep", 1, "--per-burst", wish, "--dry-run")
    assert done.returncode == 0
    assert "Would be flagged" in done.stderr
    assert ("sidecars" in done.stderr) == (wish == "--write-xmp")
    assert marks(folder) == {}
    assert not list(folder.glob("*.xmp"))


def test_what_a_person_marked_stands_and_counts(mobileiqa, folder):
    photos = {one.path.stem: one for one in scan_folder(folder)}
    worst = min(
        culled(mobileiqa, folder, "--keep", 1, "--per-burst").items(),
        key=lambda item: item[1]["score"] if item[0].startswith("a") else 100,
    )[0]
    picked = photos[worst.removesuffix(".jpg")]
    with open_catalogue() as catalogue:
        catalogue.perform(SetMarks((Marking.of(picked, MarkChange(flag=Flag.PICK)),)))
    told = culled(mobileiqa, folder, "--keep", 1, "--per-burst", "--apply")
    kept = [name for name, one in told.items() if name[0] == "a" and one["decision"] == "keep"]
    assert kept == [worst]
    assert told[worst]["reason"] == "You picked it"


def test_five_stars_that_would_have_gone_are_told(mobileiqa, folder):
    told = culled(mobileiqa, folder, "--keep", 1, "--per-burst")
    rejected = next(name for name, one in told.items() if one["decision"] == "reject")
    assert mobileiqa("mark", folder / rejected, "--rating", 5).returncode == 0
    done = mobileiqa("cull", folder, "--keep", 1, "--per-burst")
    assert "1 of your 5-star photos would have been rejected." in done.stderr


def test_a_photo_that_fails_is_looked_at_and_told_by_the_status(mobileiqa, folder):
    (folder / "e.jpg").write_bytes(b"no photo")
    told = culled(mobileiqa, folder, "--keep", "10%", status=1)
    assert "  e.jpg: This is no picture that can be opened here, or its beginning is damaged" in (
        mobileiqa("cull", folder, "--keep", "10%").stderr
    )
    assert told["e.jpg"]["decision"] == "look"
    assert told["e.jpg"]["score"] is None


def test_nothing_scored(mobileiqa, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    assert mobileiqa("cull", empty, "--keep", 1).returncode == 2
    (empty / "e.jpg").write_bytes(b"no photo")
    done = mobileiqa("cull", empty, "--keep", 1, "--json", "-")
    assert (done.returncode, done.stdout) == (2, "")


@pytest.mark.parametrize(
    "arguments",
    [(), ("--keep", "0"), ("--keep", "120%"), ("--keep", "many"), ("--keep", 1, "--dry-run")],
)
def test_wrong_usage(mobileiqa, folder, arguments):
    done = mobileiqa("cull", folder, *arguments)
    assert done.returncode == 2
    assert done.stderr
    assert mobileiqa("cull", folder / "none", "--keep", 1).returncode == 2


def test_folders_within(mobileiqa, folder):
    assert "c.jpg" in culled(mobileiqa, folder.parent, "--keep", 1, "--recursive")
    assert mobileiqa("cull", folder.parent, "--keep", 1).returncode == 2
