"""`mobileiqa explain`: pictures, arrays and their description."""

from __future__ import annotations

import json
import subprocess

import numpy as np
import pytest
from PIL import Image

from core.families.mobileiqa.family import FAMILY, USUAL_VIEWS
from core.families.mobileiqa.maps import offers
from tests.core.commands.conftest import command, environment, make_photo

KEYS = ["view-1", "view-2", "view-3", "fused", "lost", "apart", "ruled"]


@pytest.fixture(scope="module")
def explained(tmp_path_factory):
    """A turned photo, the folder of its explanation, and what the command printed."""
    base = tmp_path_factory.mktemp("explained")
    exif = Image.Exif()
    exif[0x0112] = 8
    photo = make_photo(base / "photos" / "a photo.jpg", size=(900, 600), exif=exif)
    before = photo.read_bytes()
    done = subprocess.run(
        command("explain", photo, "--out", base / "new" / "out"),
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert photo.read_bytes() == before
    return photo, base / "new" / "out", done.stdout


def test_every_heatmap_is_a_picture_an_array_and_an_entry(explained):
    photo, out, printed = explained
    described = json.loads((out / "a photo-explanation.json").read_text())
    assert described["path"] == str(photo)
    assert (described["width"], described["height"]) == (600, 900)
    assert [entry["key"] for entry in described["heatmaps"]] == KEYS
    names = {"a photo-explanation.json"}
    for entry in described["heatmaps"]:
        names |= {entry["array"], entry["picture"]}
        values = np.load(out / entry["array"], allow_pickle=False)
        assert values.dtype == np.float32
        assert values.shape == (entry["rows"], entry["columns"])
        kind = next(each for each in FAMILY.map_kinds if each.key == entry["kind"])
        assert entry["scale"] == [kind.scale.low, kind.scale.high]
        assert entry["palette"] == [list(colour) for colour in kind.palette]
        if entry["key"] == "ruled":
            names |= {entry["rulers"]}
            rulers = np.load(out / entry["rulers"], allow_pickle=False)
            assert rulers.shape == values.shape
            assert rulers.max() < len(entry["names"]) == 3
        with Image.open(out / entry["picture"]) as picture:
            assert picture.width == 600
            assert picture.height > 900
        assert entry["picture"] in printed
    assert {path.name for path in out.iterdir()} == names


def test_the_score_is_that_of_the_score_command(explained, mobileiqa):
    photo, out, _ = explained
    described = json.loads((out / "a photo-explanation.json").read_text())
    (record,) = json.loads(mobileiqa("score", photo, "--json", "-").stdout)
    for name in ("path", "score", "raw", "opinions", "disagreement", "model", "model_sha256"):
        assert described[name] == record[name]


def test_attention_averages_to_one(explained):
    _, out, _ = explained
    for key in KEYS[:4]:
        assert np.load(out / f"a photo-{key}.npy").mean() == pytest.approx(1, abs=1e-3)


def test_the_photos_own_folder_is_refused(mobileiqa, folder):
    names = sorted(folder.iterdir())
    done = mobileiqa("explain", folder / "photo 0.jpg", "--out", folder)
    assert done.returncode == 2
    assert "own folder" in done.stderr
    assert sorted(folder.iterdir()) == names


def test_a_broken_photo_gives_status_1_and_the_reason(mobileiqa, tmp_path):
    (tmp_path / "broken.jpg").write_bytes(b"no picture")
    done = mobileiqa("explain", tmp_path / "broken.jpg", "--out", tmp_path / "out")
    assert done.returncode == 1
    assert "broken.jpg" in done.stderr
    assert "Traceback" not in done.stderr
    assert list((tmp_path / "out").iterdir()) == []


def test_folders_are_explained_on_one_page_and_names_that_meet_get_folders(mobileiqa, tmp_path):
    photos = tmp_path / "photos"
    for name in ("a.jpg", "a.png", "b.jpg", "within/b.jpg"):
        make_photo(photos / name, size=(240, 160))
    (photos / "broken.jpg").write_bytes(b"no picture")
    before = sorted(photos.rglob("*"))
    out = tmp_path / "out"
    done = mobileiqa("explain", photos, "-r", "--out", out)
    assert done.returncode == 1, done.stderr
    assert "broken.jpg" in done.stderr
    assert sorted(photos.rglob("*")) == before
    assert (out / "a.jpg" / "a-lost.png").is_file()
    assert (out / "a.png" / "a-lost.npy").is_file()
    assert {each.name for each in out.iterdir()} == {
        "a.jpg", "a.png", "b.jpg", "b 2.jpg", "contact-sheet.html",
    }  # fmt: skip
    page = (out / "contact-sheet.html").read_text("utf-8")
    for name in map(str, (offer.name for offer in offers(USUAL_VIEWS))):  # the window's own names
        assert done.stdout.count(f"  {name}") >= 4
        assert page.count(f"{name}</p>") == 4
    assert page.count("data:image/jpeg") == 4 * (1 + len(KEYS))
    assert "broken.jpg" in page


def test_a_folder_without_photos_is_said(mobileiqa, tmp_path):
    (tmp_path / "empty").mkdir()
    done = mobileiqa("explain", tmp_path / "empty", "--out", tmp_path / "out")
    assert done.returncode == 2
    assert "No photos found" in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_photo_that_is_not_there_is_a_photo_that_failed(mobileiqa, tmp_path):
    done = mobileiqa("explain", "nowhere.jpg", "--out", "x")
    assert done.returncode == 1
    assert "nowhere.jpg: The file is gone" in done.stderr
