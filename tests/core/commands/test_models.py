"""`mobileiqa models`: list, show, verify, import."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from core.bundles.bundle import read_manifest
from core.families.library import DEFAULT

MEMBERS = [*sorted(read_manifest(DEFAULT).members), "manifest.json"]


def flip_a_byte(source: Path, member: str, target: Path) -> Path:
    """A copy of a bundle with one byte changed in the middle of a member's content."""
    content = bytearray(source.read_bytes())
    with zipfile.ZipFile(source) as archive:
        data = archive.read(member)
    start = bytes(content).index(data)
    content[start + len(data) // 2] ^= 0x10
    target.write_bytes(content)
    return target


def test_the_model_in_the_box_is_listed_as_the_default(mobileiqa):
    done = mobileiqa("models", "list")
    assert done.returncode == 0
    (line,) = [line for line in done.stdout.splitlines() if line.startswith("*")]
    assert read_manifest(DEFAULT).name in line


def test_show_gives_the_facts_and_the_card(mobileiqa):
    manifest = read_manifest(DEFAULT)
    for arguments in ((), (manifest.name,), (DEFAULT,)):
        done = mobileiqa("models", "show", *arguments)
        assert done.returncode == 0, done.stderr
        assert f"{manifest.name} {manifest.version}" in done.stdout
        assert "SHA-256" in done.stdout
        assert "Training" in done.stdout


def test_the_model_in_the_box_is_sound_by_file_by_name_and_by_default(mobileiqa):
    for arguments in ((DEFAULT,), (read_manifest(DEFAULT).name,), ()):
        done = mobileiqa("models", "verify", *arguments)
        assert done.returncode == 0, done.stderr
        assert f"{DEFAULT}: sound" in done.stdout
    assert mobileiqa("models", "verify", "nonesuch").returncode == 1


@pytest.mark.parametrize("member", MEMBERS)
def test_one_flipped_byte_is_refused_by_name(mobileiqa, tmp_path, member):
    done = mobileiqa("models", "verify", flip_a_byte(DEFAULT, member, tmp_path / "broken.iqa"))
    assert done.returncode == 1
    assert member in done.stderr
    assert "broken.iqa" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_damaged_model_is_neither_imported_nor_used(mobileiqa, folder, tmp_path):
    broken = flip_a_byte(DEFAULT, "views.onnx", tmp_path / "broken.iqa")
    assert mobileiqa("models", "import", broken).returncode == 1
    assert "broken" not in mobileiqa("models", "list").stdout
    done = mobileiqa("score", folder, "--model", broken)
    assert done.returncode == 2
    assert "views.onnx is damaged" in done.stderr


@pytest.mark.parametrize("content", [b"", b"no zip", b"\x80\x04K\x01."])
def test_what_is_no_model_is_refused(mobileiqa, tmp_path, content):
    path = tmp_path / "other.iqa"
    path.write_bytes(content)
    for verb in ("verify", "import"):
        done = mobileiqa("models", verb, path)
        assert done.returncode == 1
        assert "other.iqa" in done.stderr
        assert "Traceback" not in done.stderr


def test_an_imported_model_is_listed_and_scores_by_its_name(mobileiqa, folder, tmp_path):
    copy = tmp_path / "mine.iqa"
    copy.write_bytes(DEFAULT.read_bytes())
    done = mobileiqa("models", "import", copy)
    assert done.returncode == 0, done.stderr
    copy.unlink()
    assert "mine.iqa" in mobileiqa("models", "list").stdout
    scored = mobileiqa("score", folder, "--model", "mine", "--json", "-")
    assert scored.returncode == 0, scored.stderr
    assert len(json.loads(scored.stdout)) == 3
