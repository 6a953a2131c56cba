"""ExifTool and exiv2, where installed, read what was written: they are the oracles."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from core.marks.marks import Colour, Flag, Marks
from core.sidecars.beside import Beside
from core.sidecars.writing import Naming, write_marks
from tests.core.sidecars import independent
from tests.core.sidecars.conftest import ANSWERS, CASES, photos_in

EXIFTOOL, EXIV2 = shutil.which("exiftool"), shutil.which("exiv2")
needs_exiftool = pytest.mark.skipif(EXIFTOOL is None, reason="ExifTool is not installed")
needs_exiv2 = pytest.mark.skipif(EXIV2 is None, reason="exiv2 is not installed")
MARKS = Marks(3, Flag.PICK, "Green", Colour.GREEN)


@pytest.fixture(scope="module")
def written(tmp_path_factory) -> list[Path]:
    """The sidecars of all cases after writing, and those of before beside them in `before`."""
    root = tmp_path_factory.mktemp("cases")
    sidecars: list[Path] = []
    for answer in ANSWERS:
        if answer["merge"]["refuse"]:
            continue
        folder = root / answer["id"]
        shutil.copytree(CASES / answer["id"], folder)
        shutil.copytree(CASES / answer["id"], folder / "before")
        photo = photos_in(folder)[answer["read"][0]["path"]]
        write_marks(photo, Beside.of(folder), MARKS, Naming.FULL)
        sidecars += (path for path in folder.iterdir() if path.suffix.lower() == ".xmp")
    return [path for path in sidecars if path.name != "V1_01.jpg.xmp"]


def exiftool(paths: list[Path]) -> dict[str, dict[str, object]]:
    """By path, tags by "group:name"."""
    done = subprocess.run(
        [str(EXIFTOOL), "-j", "-G1", "-n", "-q", "-q", "-XMP:all", *map(str, paths)],
        capture_output=True, check=False,
    )  # fmt: skip
    return {record["SourceFile"]: record for record in json.loads(done.stdout or b"[]")}


def exiv2(path: Path) -> dict[str, str]:
    done = subprocess.run(
        [str(EXIV2), "-q", "-PXkt", "pr", str(path)], capture_output=True, text=True, check=False
    )
    pairs = (line.split(maxsplit=1) for line in done.stdout.splitlines())
    return {pair[0]: pair[1].strip() if len(pair) > 1 else "" for pair in pairs if pair}


@needs_exiftool
def test_exiftool_reads_the_marks_and_all_that_it_read_before(written):
    before = {path: path.parent / "before" / path.name for path in written}
    now, then = exiftool(written), exiftool([old for old in before.values() if old.exists()])
    for path in written:
        tags = now[str(path)]
        assert tags["XMP-xmp:Rating"] == 3, path
        assert tags["XMP-xmp:Label"] == "Green", path
        assert tags["XMP-xmpDM:Pick"] == 1, path
        assert str(tags["XMP-xmpDM:Good"]) == "True", path
        assert tags["XMP-digiKam:PickLabel"] == 3, path
        ours = {"SourceFile", "XMP-xmp:Rating", "XMP-xmp:Label", "XMP-microsoft:RatingPercent"}
        ours |= {"XMP-acdsee:Rating", "XMP-digiKam:ColorLabel", "XMP-photoshop:LabelColor"}
        kept = {k: v for k, v in then.get(str(before[path]), {}).items() if k not in ours}
        kept.pop("XMP-xmpDM:Good", None)  # true becomes True where it was something else
        assert {key: tags.get(key) for key in kept} == kept, path


@needs_exiv2
def test_exiv2_reads_the_marks_wherever_it_read_anything_before(written):
    for path in written:
        old = path.parent / "before" / path.name
        tags = exiv2(path)
        if not tags and old.exists():
            assert not exiv2(old), path  # it could not read that either
            continue
        assert tags["Xmp.xmp.Rating"] == "3", path
        assert tags["Xmp.xmp.Label"] == "Green", path
        assert tags["Xmp.digiKam.PickLabel"] == "3", path
        assert tags["Xmp.xmpDM.pick"] == "1", path


def made_by_exiftool(path: Path, *options: str) -> None:
    wanted = ["-XMP:Rating=2", "-XMP:Label=Red", "-XMP-dc:Subject=Meer", "-XMP-dc:Title=Ö & <b>"]
    done = subprocess.run(
        [str(EXIFTOOL), *options, *wanted, "-XMP-acdsee:Rating=2", "-o", str(path)],
        capture_output=True, check=False,
    )  # fmt: skip
    assert path.exists(), done.stderr


@needs_exiftool
@pytest.mark.parametrize("options", [(), ("-api", "Compact=Shorthand,NoIndent,NoPadding")])
def test_a_sidecar_that_exiftool_made_is_merged_into(tmp_path, options):
    (tmp_path / "a.jpg").write_bytes(b"")
    sidecar = tmp_path / "a.jpg.xmp"
    made_by_exiftool(sidecar, *options)
    before = sidecar.read_bytes()
    write_marks(photos_in(tmp_path)["a.jpg"], Beside.of(tmp_path), MARKS, Naming.FULL)
    after = sidecar.read_bytes()
    assert independent.without_ours(after) == independent.without_ours(before)
    tags = exiftool([sidecar])[str(sidecar)]
    assert (tags["XMP-xmp:Rating"], tags["XMP-acdsee:Rating"]) == (3, 3)
    assert tags["XMP-dc:Title"] == "Ö & <b>"


@needs_exiv2
def test_a_sidecar_that_exiv2_made_is_merged_into(tmp_path):
    photo = tmp_path / "a.jpg"
    shutil.copyfile(CASES / "windows-explorer" / "W1.jpg", photo)
    subprocess.run([str(EXIV2), "-eX", str(photo)], check=True, capture_output=True)
    sidecar = tmp_path / "a.xmp"
    before = sidecar.read_bytes()
    write_marks(photos_in(tmp_path)["a.jpg"], Beside.of(tmp_path), MARKS, Naming.FULL)
    assert [path.name for path in tmp_path.glob("*.xmp")] == ["a.xmp"]
    assert independent.without_ours(sidecar.read_bytes()) == independent.without_ours(before)
    tags = exiv2(sidecar)
    assert (tags["Xmp.xmp.Rating"], tags["Xmp.MicrosoftPhoto.Rating"]) == ("3", "50")
