"""What writing does beside the merge: refusals, order, modes, turning, scores, what it gives."""

from __future__ import annotations

import hashlib
import os
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.errors import SidecarError
from core.marks.marks import Colour, Flag, MarkChange, Marks
from core.sidecars import names
from core.sidecars.beside import Beside
from core.sidecars.merging import MachineScore
from core.sidecars.reading import said_of
from core.sidecars.writing import Naming, PartlyWrittenError, write_marks, write_orientation
from tests.core.sidecars import independent, packets
from tests.core.sidecars.conftest import CASES, photos_in


@pytest.fixture
def photo(tmp_path: Path):
    (tmp_path / "a.jpg").write_bytes((CASES / "exif-rating" / "E1.jpg").read_bytes())
    return photos_in(tmp_path)["a.jpg"]


@pytest.fixture
def sidecar(tmp_path: Path) -> Path:
    return tmp_path / "a.jpg.xmp"


def write(photo, marks, **options):
    return write_marks(photo, Beside.of(photo.path.parent), marks, Naming.FULL, **options)


def said(photo):
    return said_of(photo, Beside.of(photo.path.parent))


def lay(path: Path, attributes: str = "", elements: str = "") -> None:
    path.write_bytes(packets.said(attributes, elements))


def test_what_is_given_back_tells_the_content_before_and_after(photo, sidecar):
    (first,) = write(photo, Marks(2))
    assert (first.path, first.before) == (sidecar, None)
    assert first.after == hashlib.sha256(sidecar.read_bytes()).hexdigest()
    assert first.is_unchanged()
    (second,) = write(photo, Marks(4))
    assert second.before == first.after
    assert not first.is_unchanged()
    sidecar.write_bytes(sidecar.read_bytes() + b"\n")
    assert not second.is_unchanged()


def test_marks_of_before_undo_a_write_in_meaning(photo, sidecar):
    lay(sidecar, 'xmp:Rating="1" xmp:Label="Rot" photoshop:LabelColor="red"')
    before = said(photo)
    write(photo, Marks(5, Flag.PICK, "Blue", Colour.BLUE))
    write(photo, before.marks)
    assert said(photo).marks == before.marks
    assert independent.said(sidecar.read_bytes()) == {
        "xmp:Rating": ["1"],
        "xmp:Label": ["Rot"],
        "photoshop:LabelColor": ["red"],
        "xmpDM:pick": ["0"],
        "digiKam:PickLabel": ["0"],
    }


def test_a_new_sidecar_repeats_the_stars_that_the_photo_has(photo, sidecar):
    write(photo, MarkChange(flag=Flag.PICK))
    assert independent.said(sidecar.read_bytes())["xmp:Rating"] == ["3"]  # of its EXIF
    assert not said(photo).conflict


def test_nothing_to_say_makes_a_sidecar_that_says_unrated(photo, sidecar):
    write(photo, Marks())
    assert independent.said(sidecar.read_bytes()) == {"xmp:Rating": ["0"]}


@pytest.mark.parametrize(
    ("attributes", "marks", "options", "expected"),
    [
        ("", Marks(2, Flag.REJECT), {}, {"xmp:Rating": "2", "xmpDM:pick": "-1"}),
        ("", Marks(2, Flag.REJECT), {"rejects_as_rating": True}, {"xmp:Rating": "-1"}),
        ('xmp:Rating="-1"', Marks(0, Flag.REJECT), {}, {"xmp:Rating": "-1"}),  # another's word
        ('xmp:Rating="-1"', Marks(3, Flag.REJECT), {}, {"xmp:Rating": "3"}),
        ('xmp:Rating="-1"', MarkChange(flag=Flag.PICK), {}, {"xmp:Rating": "0"}),
        ('xmp:Rating="-1" acdsee:rating="4"', MarkChange(flag=None), {}, {"xmp:Rating": "4"}),
        ('xmp:Rating="4.0"', Marks(4), {}, {"xmp:Rating": "4.0"}),
        ('xmp:Rating="4.0"', Marks(2), {}, {"xmp:Rating": "2"}),
        ('MicrosoftPhoto:Rating="50"', Marks(0), {}, {"MicrosoftPhoto:Rating": "0"}),
        ('digiKam:PickLabel="2"', Marks(1), {}, {"digiKam:PickLabel": "2"}),
        ('digiKam:PickLabel="3"', MarkChange(flag=None), {}, {"digiKam:PickLabel": "0"}),
        ('xmpDM:good="true"', MarkChange(flag=Flag.REJECT), {}, {"xmpDM:good": "False"}),
        ('digiKam:ColorLabel="2"', Marks(1), {}, {"digiKam:ColorLabel": "2"}),
        (
            'digiKam:ColorLabel="2" photoshop:LabelColor="#804000"',
            MarkChange(label=("Print", None)),
            {},
            {"xmp:Label": "Print", "digiKam:ColorLabel": "0"},
        ),
        ("", MarkChange(label=(None, Colour.BLUE)), {}, {"xmp:Label": "Blue"}),
        (
            'digiKam:ColorLabel="5"',
            MarkChange(label=(None, Colour.BLUE)),
            {},
            {"digiKam:ColorLabel": "5"},
        ),
        ('xmp:Label="red"', MarkChange(label=("Red", Colour.RED)), {}, {"xmp:Label": "Red"}),
    ],
)
def test_rules_of_the_merge(photo, sidecar, attributes, marks, options, expected):
    lay(sidecar, attributes)
    write(photo, marks, **options)
    now = independent.said(sidecar.read_bytes())
    assert {name: now.get(name) for name in expected} == {
        name: [value] for name, value in expected.items()
    }


@pytest.mark.parametrize(
    ("stars", "percent"), [(0, "0"), (1, "1"), (2, "25"), (3, "50"), (4, "75"), (5, "99")]
)
def test_the_percent_of_windows_follows_the_stars(photo, sidecar, stars, percent):
    lay(sidecar, f'xmp:Rating="{(stars + 2) % 6}" MicrosoftPhoto:Rating="{99 if stars < 3 else 1}"')
    write(photo, Marks(stars))
    assert independent.said(sidecar.read_bytes())["MicrosoftPhoto:Rating"] == [percent]


@pytest.mark.parametrize(
    ("attributes", "elements"),
    [
        ('xmp:Label="Red" xmp:LabelColor="red" xmpDM:good="1"', ""),
        ("", "<xmp:Label>Red</xmp:Label>\n   <xmpDM:good>True</xmpDM:good>"),
    ],
)
def test_a_mark_taken_away_leaves_nothing_of_it(photo, sidecar, attributes, elements):
    lay(sidecar, f'xmp:Rating="3" {attributes} crs:Tint="4"', elements)
    write(photo, Marks(3))
    assert independent.said(sidecar.read_bytes()) == {"xmp:Rating": ["3"]}
    assert b'crs:Tint="4"' in sidecar.read_bytes()
    assert write(photo, Marks(3)) == ()


def test_a_comment_inside_a_property_stays_when_the_property_goes(photo, sidecar):
    lay(sidecar, "", "<xmp:Label>Red<!-- by A. --></xmp:Label>")
    write(photo, Marks())
    assert b"<xmp:Label><!-- by A. --></xmp:Label>" in sidecar.read_bytes()
    write(photo, Marks(label="<&'\"\t>"))
    assert said(photo).marks.label == "<&'\"\t>"


def test_a_property_in_a_form_that_is_not_known_is_refused_with_its_name(photo, sidecar):
    lay(
        sidecar,
        "",
        "<xmp:Rating><rdf:Bag><rdf:li>1</rdf:li><rdf:li>2</rdf:li></rdf:Bag></xmp:Rating>",
    )
    before = sidecar.read_bytes()
    with pytest.raises(SidecarError, match="Rating"):
        write(photo, Marks(3))
    assert sidecar.read_bytes() == before


def test_where_one_sidecar_must_stay_none_is_written(photo, sidecar, tmp_path):
    lay(sidecar, 'xmp:Rating="1"')
    broken = tmp_path / "a.xmp"
    broken.write_bytes(b"<x")
    before = sidecar.read_bytes()
    with pytest.raises(SidecarError) as raised:
        write(photo, Marks(3))
    assert raised.value.path == broken
    assert (sidecar.read_bytes(), broken.read_bytes()) == (before, b"<x")


def test_a_read_only_sidecar_that_says_it_already_is_no_trouble(photo, sidecar):
    lay(sidecar, 'xmp:Rating="3"')
    sidecar.chmod(0o444)
    assert write(photo, Marks(3)) == ()
    with pytest.raises(SidecarError, match="read-only"):
        write(photo, Marks(4))


def test_stars_come_back_when_a_rejection_written_as_rating_is_taken_back(photo, sidecar):
    write(photo, Marks(4, Flag.PICK))
    write(photo, MarkChange(flag=Flag.REJECT), rejects_as_rating=True)
    assert independent.said(sidecar.read_bytes())["xmp:Rating"] == ["-1"]
    assert said(photo).marks == Marks(4, Flag.REJECT)
    write(photo, MarkChange(stars=2), rejects_as_rating=True)
    assert said(photo).marks == Marks(2, Flag.REJECT)
    write(photo, MarkChange(flag=None), rejects_as_rating=True)
    assert said(photo).marks == Marks(2)
    assert independent.said(sidecar.read_bytes())["xmp:Rating"] == ["2"]
    assert b"mobileiqa:Stars" not in sidecar.read_bytes()


def test_a_folder_in_the_sidecars_place_is_left_there(photo, sidecar):
    sidecar.mkdir()
    with pytest.raises(SidecarError, match="no ordinary file"):
        write(photo, Marks(3))


@pytest.mark.skipif(os.name != "posix" or os.getuid() == 0, reason="needs a user that obeys modes")
def test_a_folder_that_may_not_be_written_to_is_named(photo, sidecar, tmp_path):
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(PartlyWrittenError, match="unlock"):
            write(photo, Marks(3))
    finally:
        tmp_path.chmod(0o755)


def test_a_full_disk_leaves_the_sidecar_as_it_was(photo, sidecar):
    resource = pytest.importorskip("resource")
    signal = pytest.importorskip("signal")
    lay(sidecar, 'xmp:Rating="1"')
    before = sidecar.read_bytes()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    former = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, limits[1]))
    try:
        with pytest.raises(PartlyWrittenError) as raised:
            write(photo, Marks(3))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, former)
    assert raised.value.written == ()
    assert sidecar.read_bytes() == before
    assert sorted(path.name for path in sidecar.parent.iterdir()) == ["a.jpg", "a.jpg.xmp"]


def test_mode_and_link_of_a_sidecar_stay(photo, sidecar, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    real = elsewhere / "real"
    lay(real, 'xmp:Rating="1"')
    real.chmod(0o640)
    sidecar.symlink_to(real)
    write(photo, Marks(3))
    assert sidecar.is_symlink()
    assert b'xmp:Rating="3"' in real.read_bytes()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


def test_the_photo_keeps_bytes_and_date(photo):
    before, stamp = photo.path.read_bytes(), photo.path.stat().st_mtime_ns
    write(photo, Marks(3, Flag.PICK, "Green", Colour.GREEN))
    write_orientation(photo, Beside.of(photo.path.parent), 6, Naming.FULL)
    assert (photo.path.read_bytes(), photo.path.stat().st_mtime_ns) == (before, stamp)


def test_a_flag_alone_does_not_bring_back_older_stars(photo, sidecar, tmp_path):
    """The photo says 3 stars and is newer than its sidecar, which says 1."""
    lay(sidecar, 'xmp:Rating="1"')
    os.utime(sidecar, (1_000_000, 1_000_000))
    assert said(photo).marks.stars == 3
    write(photo, MarkChange(flag=Flag.PICK))
    assert said(photo).marks == Marks(3, Flag.PICK)


@pytest.mark.parametrize("newest", ["a.jpg.xmp", "a.xmp"])
def test_the_newest_of_two_sidecars_stays_the_newest(photo, tmp_path, newest):
    for stars, name in enumerate(("a.jpg.xmp", "a.xmp"), start=1):
        lay(tmp_path / name, f'xmp:Rating="{stars}"')
        os.utime(tmp_path / name, (2e9, 2e9) if name == newest else (1.9e9, 1.9e9))
    before = said(photo).marks.stars
    write(photo, MarkChange(flag=Flag.PICK))
    assert said(photo).marks == Marks(before, Flag.PICK)
    assert said(photo).conflict


def test_an_orientation_is_written_changed_and_read(photo, sidecar):
    beside = Beside.of(photo.path.parent)
    write_orientation(photo, beside, 6, Naming.FULL)
    assert said(photo).orientation == 6
    assert said(photo).marks.stars == 3
    write_orientation(photo, beside, 3, Naming.FULL)
    assert sidecar.read_bytes().count(b"tiff:Orientation=") == 1
    assert said(photo).orientation == 3
    assert write_orientation(photo, beside, 3, Naming.FULL) == ()


def test_a_score_stands_in_our_namespace_alone(photo, sidecar):
    score = MachineScore(71.26, "MobileIQA <s>", "ab" * 32, datetime(2026, 3, 14, tzinfo=UTC))
    write(photo, MarkChange(), score=score)
    text = sidecar.read_text("utf-8")
    assert 'xmlns:mobileiqa="urn:mobileiqa:ns:1.0:"' in text
    assert 'mobileiqa:Score="71.3"' in text
    assert 'mobileiqa:Scale="0-100"' in text
    assert 'mobileiqa:Model="MobileIQA &lt;s&gt;"' in text
    assert f'mobileiqa:ModelSha256="{"ab" * 32}"' in text
    assert 'mobileiqa:Scored="2026-03-14T00:00:00+00:00"' in text
    assert said(photo).marks == Marks(3)  # of its EXIF: a score is no stars
    assert write(photo, MarkChange(), score=score) == ()


def test_our_namespace_never_changes_and_is_on_no_host():
    assert names.OURS == "urn:mobileiqa:ns:1.0:"
