"""One's own files as a whole: exported, moved and wiped, with nothing lost on the way."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import platformdirs
import pytest

from core import upkeep
from core.catalogue.decisions import decisions_of
from core.catalogue.marking import Marking, SetMarks
from core.errors import OutputError
from core.marks.marks import MarkChange
from core.photos.scan import scan_folder
from core.places import cache_folder, data_folder, usual_data_folder
from core.scoring.remembering import open_catalogue
from core.upkeep import Part
from tests.core.commands.conftest import make_photo


@pytest.fixture
def home(tmp_path, monkeypatch) -> Path:
    """A person whose data lies in the system's usual places: a mark, settings, a model."""
    monkeypatch.delenv("MOBILEIQA_HOME")
    for what in ("data", "cache"):
        folder = tmp_path / "anna" / what
        monkeypatch.setattr(platformdirs, f"user_{what}_path", lambda *_a, _f=folder, **_k: _f)
    make_photo(tmp_path / "photos" / "a.jpg")
    with open_catalogue() as catalogue:
        (photo,) = scan_folder(tmp_path / "photos")
        catalogue.perform(SetMarks((Marking.of(photo, MarkChange(stars=4), None),)))
    (data_folder() / "window.ini").write_text("[General]\ntheme=light\n")
    (data_folder() / "models").mkdir()
    (data_folder() / "models" / "mine.iqa").write_bytes(b"a model")
    (cache_folder() / "thumbnails").mkdir(parents=True)
    (cache_folder() / "thumbnails" / "a.jpg").write_bytes(bytes(5000))
    return tmp_path / "anna"


def stars(photos: Path) -> int | None:
    with open_catalogue() as catalogue:
        (photo,) = scan_folder(photos)
        (decided,) = decisions_of(catalogue.ledger, [photo]).values()
        return decided["stars"].value


def test_sizes_are_told_by_what_the_files_are(home):
    sizes = upkeep.sizes()
    assert sizes[Part.CACHE] >= 5000 + (data_folder() / "cache.sqlite3").stat().st_size
    assert sizes[Part.SETTINGS] == (data_folder() / "window.ini").stat().st_size
    assert sizes[Part.DATA] > (data_folder() / "ledger.sqlite3").stat().st_size


def test_all_is_there_after_a_move_and_nothing_at_the_old_place(home, tmp_path):
    target = tmp_path / "other disk" / "mobileiqa"
    before = data_folder()
    upkeep.ask_move(target)
    assert data_folder() == before  # not while the program runs
    upkeep.carry_out()
    assert data_folder() == target
    assert cache_folder() == target / "cache"
    assert stars(tmp_path / "photos") == 4
    assert (target / "models" / "mine.iqa").read_bytes() == b"a model"
    assert [path.name for path in before.iterdir()] == ["moved-to.txt"]
    assert not (home / "cache").exists()
    # And back again.
    upkeep.ask_move(usual_data_folder())
    upkeep.carry_out()
    assert data_folder() == before
    assert stars(tmp_path / "photos") == 4


def test_an_export_unpacked_elsewhere_can_be_moved_to(home, tmp_path):
    archive = tmp_path / "export.zip"
    with open_catalogue():  # in use meanwhile
        upkeep.export(archive)
    with zipfile.ZipFile(archive) as packed:
        assert {"ledger.sqlite3", "cache.sqlite3", "window.ini", "models/mine.iqa"} <= set(
            packed.namelist()
        )
        packed.extractall(tmp_path / "unpacked")
    shutil.rmtree(data_folder())
    upkeep.ask_move(tmp_path / "unpacked")
    upkeep.carry_out()
    assert stars(tmp_path / "photos") == 4
    assert (tmp_path / "unpacked" / "models" / "mine.iqa").is_file()


@pytest.mark.parametrize(
    ("part", "gone", "kept"),
    [
        (Part.CACHE, ["cache.sqlite3"], ["ledger.sqlite3", "window.ini", "models/mine.iqa"]),
        (Part.SETTINGS, ["window.ini"], ["ledger.sqlite3", "cache.sqlite3"]),
        (Part.DATA, ["ledger.sqlite3", "models/mine.iqa"], ["window.ini", "cache.sqlite3"]),
    ],
)
def test_a_part_is_wiped_and_no_other(home, part, gone, kept):
    upkeep.ask_wipe(part)
    upkeep.carry_out()
    assert not any((data_folder() / name).exists() for name in gone)
    assert all((data_folder() / name).exists() for name in kept)
    assert upkeep.sizes()[part] == 0
    assert upkeep.asked() is None


def test_what_else_lies_in_the_folder_is_nobodys_to_wipe_move_or_export(home, tmp_path):
    """Somebody may have unpacked an export among papers of his own."""
    letters = data_folder() / "letters" / "cache"
    letters.mkdir(parents=True)
    (letters / "to-anna.txt").write_text("Dear Anna")
    (data_folder() / "tax.sqlite3").touch()
    upkeep.export(tmp_path / "export.zip")
    with zipfile.ZipFile(tmp_path / "export.zip") as packed:
        assert not [name for name in packed.namelist() if "letters" in name or "tax" in name]
    before = data_folder()
    upkeep.ask_move(tmp_path / "new")
    upkeep.carry_out()
    upkeep.ask_wipe(Part.DATA)
    upkeep.ask_wipe(Part.CACHE)
    upkeep.ask_wipe(Part.SETTINGS)
    upkeep.carry_out()
    left = {path.name for path in before.iterdir()}
    assert left == {"letters", "tax.sqlite3", "moved-to.txt"}
    assert (letters / "to-anna.txt").is_file()
    assert {path.name for path in (tmp_path / "new").iterdir()} <= {"cache.lock"}


def test_runs_are_moved_with_all_that_is_in_them_and_wiped_with_their_folders(home, tmp_path):
    run = data_folder() / "runs" / "first"
    (run / "cache").mkdir(parents=True)
    (run / "cache" / "kept.bin").write_bytes(b"kept")
    (run / "worker.log").write_text("a line")
    upkeep.ask_move(tmp_path / "new")
    upkeep.carry_out()
    assert (tmp_path / "new" / "runs" / "first" / "cache" / "kept.bin").is_file()
    assert (tmp_path / "new" / "runs" / "first" / "worker.log").is_file()
    upkeep.ask_wipe(Part.DATA)
    upkeep.carry_out()
    assert not (tmp_path / "new" / "runs").exists()


def test_a_move_that_fails_leaves_all_where_it_was_and_nothing_behind(home, tmp_path):
    """A part of a copy with a ledger would be taken for data later."""
    target = tmp_path / "new"
    upkeep.ask_move(target)
    (data_folder() / "models" / "gone.iqa").symlink_to(tmp_path / "nowhere")  # cannot be read
    before = data_folder()
    with pytest.raises(OutputError, match="It is where it was"):
        upkeep.carry_out()
    assert data_folder() == before
    assert list(target.iterdir()) == []
    assert stars(tmp_path / "photos") == 4
    assert upkeep.asked() is None


def test_nothing_is_moved_while_another_window_is_open_and_a_withdrawn_wish_is_none(
    home, tmp_path, monkeypatch
):
    monkeypatch.setattr("core.catalogue.connections.BUSY_TIMEOUT_S", 0.1)
    upkeep.ask_wipe(Part.DATA)
    with open_catalogue(), pytest.raises(OutputError, match="still open"):
        upkeep.carry_out()
    assert stars(tmp_path / "photos") == 4
    upkeep.withdraw()
    upkeep.carry_out()
    assert stars(tmp_path / "photos") == 4


def test_places_that_cannot_be_are_refused_with_a_sentence(home, tmp_path, monkeypatch):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.odt").touch()
    for target, why in (
        (tmp_path / "full", "empty folder"),
        (data_folder() / "within", "outside"),
    ):
        with pytest.raises(OutputError, match=why):
            upkeep.ask_move(target)
    monkeypatch.setenv("MOBILEIQA_HOME", str(tmp_path / "elsewhere"))
    with pytest.raises(OutputError, match="MOBILEIQA_HOME"):
        upkeep.ask_move(tmp_path / "new")
