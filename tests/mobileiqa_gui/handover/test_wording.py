"""What is handed over, in words."""

from __future__ import annotations

from pathlib import Path

from core.handover.companions import gather
from core.handover.plans import Kind
from core.photos.scan import scan_folder
from mobileiqa_gui.handover.wording import (
    done,
    left,
    noted,
    progress,
    remarks,
    row_of,
    summary,
)


def gathered(folder: Path, *names: str, only: str = ""):
    for name in names:
        (folder / name).write_bytes(b"x" * 1500)
    return gather(photo for photo in scan_folder(folder) if photo.name.startswith(only))


def test_a_line_of_the_list_and_the_sum(tmp_path):
    found = gathered(tmp_path, "a.JPG", "a.NEF", "a.NEF.xmp", "b.jpg")
    assert [row_of(group) for group in found.groups] == [
        ("a.JPG", "a.NEF, a.NEF.xmp", "4.5 kB"),
        ("b.jpg", "", "1.5 kB"),
    ]
    assert summary(found) == "2 photos, 4 files, 6 kB"
    assert summary(gathered(tmp_path, only="b")) == "1 photo, 1 file, 1.5 kB"


def test_what_should_be_known_before(tmp_path):
    found = gathered(tmp_path, "a.jpg", "a.png", "a.xmp", "a.mov", "a.wav", "a.pp3", only="a.jpg")
    assert remarks(found, hidden=2) == [
        "2 of them are hidden by the filter.",
        "a.mov stays: it may belong to a.png as well.",
        "a.pp3 stays: it may belong to a.png as well.",
        "a.wav stays: it may belong to a.png as well.",
        "And 1 more.",
    ]
    assert remarks(gathered(tmp_path, only="nothing"), hidden=1) == [
        "1 of them is hidden by the filter."
    ]
    photos = scan_folder(tmp_path)
    (tmp_path / "a.png").unlink()
    assert remarks(gather(photos[1:])) == ["a.png is left out: it is gone."]


def test_what_was_done():
    assert done(Kind.MOVE, 1, "Rejected") == "1 photo moved to “Rejected”"
    assert done(Kind.COPY, 1200, "Out") == "1,200 photos copied to “Out”"
    assert done(Kind.TRASH, 2, "") == "2 photos put into the trash"
    assert progress(Kind.MOVE, 0, 12) == "moving 1 of 12"
    assert progress(Kind.COPY, 12, 12) == "copying 12 of 12"


def test_what_did_not_go():
    failures = [(Path(f"/photos/{n}.jpg"), "It is gone.") for n in range(5)]
    assert left([]) == ""
    assert left(failures[:1]) == "1 photo stayed where it is. 0.jpg: It is gone."
    assert left(failures) == (
        "5 photos stayed where they are. 0.jpg: It is gone. 1.jpg: It is gone. "
        "2.jpg: It is gone. And 2 more."
    )
    assert noted(failures[:2]) == "0.jpg: It is gone. 1.jpg: It is gone."
