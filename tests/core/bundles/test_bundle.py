"""Bundles: canonical bytes, and refusal by name of whatever is not as the manifest says."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.bundles.bundle import Bundle, open_bundle, read_manifest, write_bundle
from core.bundles.inputs import InputPolicy, Inputs
from core.bundles.manifest import Calibration, Manifest
from core.errors import BundleError
from core.families.mobileiqa.section import OUTPUTS, LocalParts, Section, Trunk
from core.families.registry import open_model_file

SECTION = Section(
    preset={"name": "slim-student"},
    grid=8,
    views=3,
    trunks=(Trunk("trunk.onnx"),),
    local=LocalParts(1.0, 2.0),
)
MANIFEST = Manifest(
    name="Test",
    version="1",
    family="mobileiqa",
    inputs=Inputs(whole=InputPolicy("shorter-side")),
    mean=(0.5, 0.5, 0.5),
    std=(0.25, 0.25, 0.25),
    section=SECTION.to_json(),
    calibration=Calibration((0.0, 0.4, 1.0), (0.0, 50.0, 100.0)),
    summary="Für Prüfungen",
    training={"photos": 3},
    figures={"srcc": 0.5},
)
MEMBERS = {"trunk.onnx": b"trunk" * 9, "views.onnx": b"views" * 9, "card.md": b"# A card\n"}


@pytest.fixture
def bundle(tmp_path: Path) -> Bundle:
    return write_bundle(tmp_path / "test.iqa", MANIFEST, MEMBERS)


def rewritten(
    bundle: Bundle,
    change: Callable[[dict[str, Any]], None] = lambda manifest: None,
    members: Mapping[str, bytes] | None = None,
) -> Path:
    """A copy with a changed manifest or other members, as somebody else might have made it."""
    data = json.loads(bundle.manifest.to_bytes())
    change(data)
    path = bundle.path.with_name("changed.iqa")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("manifest.json", json.dumps(data))
        for name, content in (MEMBERS if members is None else members).items():
            archive.writestr(name, content)
    return path


def refusal(path: Path) -> str:
    with pytest.raises(BundleError) as caught:
        open_model_file(path)
    assert caught.value.path == path
    return caught.value.message


def test_what_is_written_is_read(bundle: Bundle) -> None:
    opened = open_bundle(bundle.path)
    assert opened == bundle
    assert replace(opened.manifest, members={}) == MANIFEST
    assert {name: opened.read(name) for name in MEMBERS} == MEMBERS
    assert opened.card() == "# A card\n"
    assert opened.sha256 == hashlib.sha256(bundle.path.read_bytes()).hexdigest()
    assert read_manifest(bundle.path) == bundle.manifest


def test_equal_content_gives_equal_bytes_whatever_its_order(bundle: Bundle) -> None:
    other = bundle.path.with_name("other.iqa")
    write_bundle(other, MANIFEST, dict(reversed(MEMBERS.items())))
    assert other.read_bytes() == bundle.path.read_bytes()
    write_bundle(other, MANIFEST, MEMBERS | {"card.md": b"# Another\n"})
    assert other.read_bytes() != bundle.path.read_bytes()


def test_any_unzip_reads_it(bundle: Bundle) -> None:
    with zipfile.ZipFile(bundle.path) as archive:
        assert archive.namelist() == ["manifest.json", *sorted(MEMBERS)]
        assert archive.testzip() is None
        assert {i.compress_type for i in archive.infolist()} == {zipfile.ZIP_STORED}


def test_writing_replaces_at_once_and_leaves_nothing_behind(bundle: Bundle) -> None:
    write_bundle(bundle.path, replace(MANIFEST, version="2"), MEMBERS)
    assert open_bundle(bundle.path).manifest.version == "2"
    assert [p.name for p in bundle.path.parent.iterdir()] == ["test.iqa"]


@pytest.mark.parametrize("member", sorted(MEMBERS))
def test_a_flipped_byte_is_refused_with_the_members_name(bundle: Bundle, member: str) -> None:
    content = bytearray(bundle.path.read_bytes())
    content[content.index(MEMBERS[member]) + 3] ^= 1
    bundle.path.write_bytes(content)
    assert f"The member {member} is damaged" in refusal(bundle.path)


def test_a_flipped_byte_that_the_zip_does_not_notice_is_refused_too(bundle: Bundle) -> None:
    forged = rewritten(bundle, members=MEMBERS | {"views.onnx": b"VIEWS" * 9})
    assert "The member views.onnx is damaged" in refusal(forged)


def test_a_flipped_byte_in_the_manifest_is_refused(bundle: Bundle) -> None:
    content = bytearray(bundle.path.read_bytes())
    content[content.index(b'"version"') + 2] ^= 1
    bundle.path.write_bytes(content)
    assert "manifest.json is damaged" in refusal(bundle.path)


def test_a_flipped_byte_anywhere_never_gives_another_model(bundle: Bundle) -> None:
    whole = bundle.path.read_bytes()
    for place in range(0, len(whole), 23):
        bundle.path.write_bytes(whole[:place] + bytes([whole[place] ^ 8]) + whole[place + 1 :])
        try:
            opened = open_bundle(bundle.path)
        except BundleError:
            continue
        # Only what unzipping ignores may differ: dates and the like in the directory.
        assert opened.manifest == bundle.manifest, place
        assert all(opened.read(name) == content for name, content in MEMBERS.items()), place


def test_an_unknown_format_version_is_refused(bundle: Bundle) -> None:
    message = refusal(rewritten(bundle, lambda manifest: manifest.update(format=3)))
    assert "format version 3" in message
    assert "update the app" in message


def test_an_unknown_family_is_refused(bundle: Bundle) -> None:
    path = rewritten(bundle, lambda manifest: manifest.update(family="horoscope"))
    assert "'horoscope' is unknown" in refusal(path)


@pytest.mark.parametrize("output", sorted(OUTPUTS))
def test_a_missing_output_is_refused_by_name(bundle: Bundle, output: str) -> None:
    path = rewritten(bundle, lambda manifest: manifest["section"]["outputs"].pop(output))
    assert f"lacks the output '{output}'" in refusal(path)


def test_a_missing_member_is_refused_by_name(bundle: Bundle) -> None:
    fewer = {k: v for k, v in MEMBERS.items() if k != "card.md"}
    assert "card.md is missing" in refusal(rewritten(bundle, members=fewer))

    def unlist(manifest: dict[str, Any]) -> None:
        del manifest["members"]["card.md"]

    assert "card.md is missing" in refusal(rewritten(bundle, unlist, fewer))


@pytest.mark.parametrize("surplus", ["extra.txt", "../../.profile", "/etc/passwd"])
def test_a_surplus_member_is_refused_by_name(bundle: Bundle, surplus: str) -> None:
    assert repr(surplus) in refusal(rewritten(bundle, members=MEMBERS | {surplus: b"x"}))


def test_a_member_outside_is_never_written(bundle: Bundle) -> None:
    def listed(manifest: dict[str, Any]) -> None:
        manifest["members"]["../escaped"] = hashlib.sha256(b"x").hexdigest()

    path = rewritten(bundle, listed, MEMBERS | {"../escaped": b"x"})
    before = sorted(bundle.path.parent.parent.rglob("*"))
    assert "../escaped" in refusal(path)
    assert sorted(bundle.path.parent.parent.rglob("*")) == before


@pytest.mark.parametrize("again", [b"# Another card\n", MEMBERS["card.md"]])
def test_a_member_twice_is_refused(bundle: Bundle, again: bytes) -> None:
    path = rewritten(bundle)
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(path, "a") as archive:
        archive.writestr("card.md", again)
    assert "card.md" in refusal(path)


def test_files_that_are_no_bundles_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.iqa"
    assert "no such model file" in refusal(path)
    for content in (b"", b"not a zip", b"PK\x03\x04" + bytes(60)):
        path.write_bytes(content)
        assert "not a readable model file" in refusal(path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "hello")
    assert "has no manifest.json" in refusal(path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("manifest.json", b"{" + b" " * (2**20 + 1))
    assert "larger than a manifest can be" in refusal(path)


@pytest.mark.parametrize(
    "change",
    [
        lambda m: m.pop("section"),
        lambda m: m["section"].pop("grid"),
        lambda m: m["section"].update(grid="many"),
        lambda m: m["normalisation"].update(std=[0.5, 0.5]),
        lambda m: m["section"].update(trunks=[{"member": "trunk.onnx", "size": [1, 2, 3]}]),
        lambda m: m["calibration"].update(score=[0, 90, 50]),
        lambda m: m["calibration"].update(score=[0, 50, 101]),
        lambda m: m["calibration"].update(raw=[0, 1]),
        lambda m: m["calibration"].update(raw=[0.5], score=[50]),
        lambda m: m["inputs"]["whole"].update(kind="any"),
        lambda m: m["inputs"]["whole"].update(surprise=1),
        lambda m: m["inputs"].update(half={}),
        lambda m: m.update(inputs={}),
        lambda m: m.update(inputs=["whole"]),
        lambda m: m.update(format=True),
        lambda m: m.update(members=[]),
    ],
    ids=lambda change: None,
)
def test_a_manifest_that_makes_no_sense_is_refused(
    bundle: Bundle, change: Callable[[dict[str, Any]], None]
) -> None:
    assert refusal(rewritten(bundle, change))


def test_a_score_is_read_from_the_table_and_clipped() -> None:
    table = MANIFEST.calibration
    assert [table(raw) for raw in (-1, 0, 0.2, 0.4, 0.7, 2)] == [0, 0, 25, 50, 75, 100]


def test_format_1_is_read_as_its_one_family_with_its_one_input(bundle: Bundle) -> None:
    def as_format_1(manifest: dict[str, Any]) -> None:
        manifest.update(format=1, input=manifest.pop("inputs")["whole"], **manifest.pop("section"))

    read = open_model_file(rewritten(bundle, as_format_1)).manifest
    assert read == bundle.manifest
    assert json.loads(read.to_bytes())["format"] == 2
