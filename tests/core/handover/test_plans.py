"""Where files are planned to go: free names, the same for all that belong together."""

from __future__ import annotations

from core.handover.companions import gather
from core.handover.plans import (
    FreeNames,
    Kind,
    ending_after,
    renamed_once_more,
    to_folder,
    to_rejected,
    to_trash,
)
from core.photos.scan import scan_folder


def fill(folder, *names):
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode())


def targets(plan):
    return [
        [(leg.source.name, str(leg.target.relative_to(plan.base))) for leg in legs]
        for legs in plan.groups
    ]


def test_rejected_photos_keep_their_subfolders(tmp_path):
    fill(tmp_path, "a.jpg", "sub/b.jpg", "sub/b.xmp")
    plan = to_rejected(gather(scan_folder(tmp_path, recursive=True)), tmp_path)
    assert plan.kind is Kind.MOVE
    assert plan.photos == 2
    assert targets(plan) == [
        [("a.jpg", "Rejected/a.jpg")],
        [("b.jpg", "Rejected/sub/b.jpg"), ("b.xmp", "Rejected/sub/b.xmp")],
    ]
    shown = {
        leg.source.name: (leg.is_shown, leg.is_companion) for legs in plan.groups for leg in legs
    }
    assert shown == {"a.jpg": (True, False), "b.jpg": (True, False), "b.xmp": (False, True)}


def test_where_one_name_is_taken_the_whole_group_gets_another(tmp_path):
    fill(
        tmp_path, "IMG_1.NEF", "IMG_1.JPG", "IMG_1.NEF.xmp", "IMG_1_01.NEF.xmp",
        "Rejected/img_1.nef.XMP", "Rejected/IMG_1-2.jpg",
    )  # fmt: skip
    plan = to_rejected(gather(scan_folder(tmp_path)), tmp_path)
    assert targets(plan) == [
        [
            ("IMG_1.JPG", "Rejected/IMG_1-3.JPG"),
            ("IMG_1.NEF", "Rejected/IMG_1-3.NEF"),
            ("IMG_1.NEF.xmp", "Rejected/IMG_1-3.NEF.xmp"),
            ("IMG_1_01.NEF.xmp", "Rejected/IMG_1-3_01.NEF.xmp"),
        ]
    ]


def test_two_photos_of_one_plan_never_get_one_name(tmp_path):
    fill(tmp_path, "one/a.jpg", "two/a.jpg", "two/b.jpg")
    photos = scan_folder(tmp_path, recursive=True)
    out = tmp_path / "out"
    plan = to_folder(Kind.COPY, gather(photos), out, lambda photo, number: photo.path.stem)
    assert [name for ((_, name),) in targets(plan)] == ["a.jpg", "a-2.jpg", "b.jpg"]
    same = to_folder(Kind.COPY, gather(photos), out, lambda photo, number: "wedding")
    assert [name for ((_, name),) in targets(same)] == [
        "wedding.jpg",
        "wedding-2.jpg",
        "wedding-3.jpg",
    ]


def test_names_are_given_with_the_photos_number(tmp_path):
    fill(tmp_path, "a.jpg", "b.jpg", "b.jpg.xmp")
    plan = to_folder(
        Kind.MOVE, gather(scan_folder(tmp_path)), tmp_path / "out",
        lambda photo, number: f"{number:03}-{photo.path.stem}",
    )  # fmt: skip
    assert targets(plan) == [
        [("a.jpg", "001-a.jpg")],
        [("b.jpg", "002-b.jpg"), ("b.jpg.xmp", "002-b.jpg.xmp")],
    ]


def test_a_name_that_was_taken_meanwhile_is_left(tmp_path):
    fill(tmp_path, "a.jpg", "a.jpg.xmp")
    (legs,) = to_rejected(gather(scan_folder(tmp_path)), tmp_path).groups
    fill(tmp_path, "Rejected/a.jpg.xmp")
    again = renamed_once_more(legs, FreeNames())
    assert [leg.target.name for leg in again] == ["a-2.jpg", "a-2.jpg.xmp"]
    assert [leg.source for leg in again] == [leg.source for leg in legs]


def test_the_trash_has_no_names(tmp_path):
    fill(tmp_path, "a.jpg", "a.xmp")
    plan = to_trash(gather(scan_folder(tmp_path)), tmp_path)
    assert [leg.target for legs in plan.groups for leg in legs] == [None, None]
    assert plan.size_bytes == 10


def test_what_follows_a_stem():
    assert ending_after("IMG_1_01.NEF.xmp", "IMG_1") == "_01.NEF.xmp"
    assert ending_after("img_1.XMP", "IMG_1") == ".XMP"
    assert ending_after("a.b.jpg", "a.b") == ".jpg"
