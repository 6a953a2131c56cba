"""What belongs to a photo, from one look at its folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.handover.companions import FolderFiles, gather
from core.photos.photo import Photo
from core.photos.scan import scan_folder


@pytest.fixture
def make(tmp_path):
    """Makes files and gives the folder's photos by name."""

    def make(*names: str) -> dict[str, Photo]:
        for name in names:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(name.encode())
        return {photo.name: photo for photo in scan_folder(tmp_path)}

    return make


def own(photo: Photo) -> set[str]:
    found = FolderFiles(photo.path.parent).companions_of(photo)
    return {path.name for path in found.own}


def test_all_that_cameras_and_programs_put_beside_a_pair_belongs_to_it(make):
    beside = {
        "IMG_1.xmp", "IMG_1.NEF.xmp", "IMG_1.JPG.xmp", "IMG_1_01.NEF.xmp", "IMG_1.NEF.pp3",
        "IMG_1.JPG.out.pp3", "IMG_1.NEF.dop", "IMG_1.MOV", "IMG_1.WAV", "IMG_1.acr", "IMG_1.THM",
        "IMG_1.AAE",
    }  # fmt: skip
    photos = make("IMG_1.NEF", "IMG_1.JPG", *beside, "IMG_10.xmp", "IMG_1.txt", "IMG_1.mp4")
    assert own(photos["IMG_1.JPG"]) == beside


def test_letter_case_does_not_matter(make):
    photos = make("img_2.jpg", "IMG_2.XMP", "Img_2.Jpg.Xmp", "IMG_2.mov")
    assert own(photos["img_2.jpg"]) == {"IMG_2.XMP", "Img_2.Jpg.Xmp", "IMG_2.mov"}


def test_what_another_photo_may_own_stays_and_is_named(make, tmp_path):
    photos = make("IMG_1.jpg", "IMG_1.png", "IMG_1.xmp", "IMG_1.jpg.xmp", "IMG_1.mov")
    jpeg = photos["IMG_1.jpg"]
    assert own(jpeg) == {"IMG_1.jpg.xmp"}
    gathered = gather([jpeg])
    assert gathered.stays == (
        (tmp_path / "IMG_1.mov", tmp_path / "IMG_1.png"),
        (tmp_path / "IMG_1.xmp", tmp_path / "IMG_1.png"),
    )
    (group,) = gathered.groups
    assert [file.path.name for file in group.files] == ["IMG_1.jpg", "IMG_1.jpg.xmp"]


XMP = """<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:SidecarForExtension="NEF"/>
</rdf:RDF></x:xmpmeta>"""


def test_a_sidecar_that_says_whose_it_is_goes_with_that_photo_alone(make, tmp_path):
    photos = make("IMG_1.NEF", "IMG_1.JPG", "IMG_1.tif", "IMG_1.xmp")
    (tmp_path / "IMG_1.xmp").write_text(XMP)
    assert own(photos["IMG_1.JPG"]) == {"IMG_1.xmp"}
    assert own(photos["IMG_1.tif"]) == set()
    assert not gather([photos["IMG_1.tif"]]).stays


def test_what_photos_share_goes_with_all_of_them_at_once(make):
    photos = make("IMG_1.jpg", "IMG_1.png", "IMG_1.xmp", "IMG_2.jpg")
    gathered = gather(photos.values())
    assert not gathered.stays
    names = [{file.path.name for file in group.files} for group in gathered.groups]
    assert names == [{"IMG_1.jpg", "IMG_1.png", "IMG_1.xmp"}, {"IMG_2.jpg"}]


def test_a_second_development_is_not_taken_from_a_photo_of_that_name(make):
    photos = make("V1.jpg", "V1_01.jpg", "V1_01.jpg.xmp", "V1_02.jpg.xmp")
    assert own(photos["V1.jpg"]) == {"V1_02.jpg.xmp"}
    assert own(photos["V1_01.jpg"]) == {"V1_01.jpg.xmp"}


def test_names_that_differ_in_case_alone_have_their_own_sidecars(make):
    photos = make("a.jpg", "A.JPG", "a.jpg.xmp", "A.JPG.xmp")
    assert own(photos["a.jpg"]) == {"a.jpg.xmp"}
    assert own(photos["A.JPG"]) == {"A.JPG.xmp"}


def test_stems_with_dots_and_folders_named_like_companions(make, tmp_path):
    photos = make("2026.11.27.jpg", "2026.11.27.xmp", "2026.11.jpg", "2026.11.xmp")
    (tmp_path / "2026.11.27.mov").mkdir()
    assert own(photos["2026.11.27.jpg"]) == {"2026.11.27.xmp"}
    assert own(photos["2026.11.jpg"]) == {"2026.11.xmp"}


def test_sizes_and_times_are_those_of_the_files(make, tmp_path):
    photos = make("IMG_1.jpg", "IMG_1.xmp")
    (group,) = gather(photos.values()).groups
    for file in group.files:
        info = file.path.stat()
        assert (file.size_bytes, file.mtime_ns) == (info.st_size, info.st_mtime_ns)
    assert group.size_bytes == sum(len(file.path.name) for file in group.files)
    assert group.companions == (tmp_path / "IMG_1.xmp",)


def test_photos_that_are_gone_are_said_with_their_reason(make, tmp_path):
    photos = make("a.jpg", "b.jpg")
    photos["a.jpg"].path.unlink()
    gathered = gather(
        [*photos.values(), Photo(Path("/nowhere/c.jpg"), (Path("/nowhere/c.jpg"),), 0, 0)]
    )
    assert [photo.name for photo, _ in gathered.missing] == ["c.jpg", "a.jpg"]
    assert {reason for _, reason in gathered.missing} == {"it is gone"}
    assert [group.photos[0].name for group in gathered.groups] == ["b.jpg"]
