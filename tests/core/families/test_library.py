"""Which bundle a person means."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from core.bundles.bundle import Bundle, open_bundle, write_bundle
from core.errors import BundleError
from core.families.library import (
    DEFAULT,
    add_model,
    installed_models,
    models_folder,
    resolve_model,
)
from tests.core.bundles.test_bundle import MANIFEST, MEMBERS


@pytest.fixture
def bundle(tmp_path: Path) -> Bundle:
    return write_bundle(tmp_path / "mine.iqa", replace(MANIFEST, name="My Model"), MEMBERS)


def test_nothing_said_is_the_model_in_the_box() -> None:
    assert resolve_model(None) == DEFAULT
    assert [m.path for m in installed_models() if m.is_default] == [DEFAULT]
    assert open_bundle(DEFAULT).manifest.family == "mobileiqa"


def test_a_path_is_that_file(bundle: Bundle, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(bundle.path.parent)
    assert resolve_model(str(bundle.path)) == bundle.path
    assert resolve_model("mine.iqa") == bundle.path


def test_a_name_is_an_installed_model_whatever_its_case(bundle: Bundle) -> None:
    added = add_model(bundle.path)
    assert added.path.parent == models_folder()
    assert added.sha256 == bundle.sha256
    for said in ("My Model", "my model", "MINE", "mine.iqa"):
        assert resolve_model(said) == added.path
    assert resolve_model(open_bundle(DEFAULT).manifest.name) == DEFAULT


def test_another_model_of_the_same_file_name_is_kept_beside(bundle: Bundle) -> None:
    first = add_model(bundle.path)
    assert add_model(bundle.path).path == first.path
    other = write_bundle(bundle.path, replace(MANIFEST, name="Other"), MEMBERS)
    second = add_model(other.path)
    assert second.path != first.path
    assert {m.name for m in installed_models()} >= {"My Model", "Other"}


def test_a_sound_file_takes_the_place_of_a_damaged_one_of_its_name(bundle: Bundle) -> None:
    first = add_model(bundle.path)
    first.path.write_bytes(b"damaged")
    assert add_model(bundle.path).path == first.path


def test_where_models_cannot_be_kept_it_is_said(bundle: Bundle) -> None:
    models_folder().parent.mkdir(parents=True, exist_ok=True)
    models_folder().write_text("a file where the folder is wanted")
    with pytest.raises(BundleError, match="cannot be added to your models"):
        add_model(bundle.path)


def test_a_damaged_file_is_not_added(bundle: Bundle) -> None:
    bundle.path.write_bytes(bundle.path.read_bytes()[:-40])
    with pytest.raises(BundleError):
        add_model(bundle.path)
    assert not models_folder().exists()


def test_an_unreadable_file_among_the_models_is_left_out(bundle: Bundle) -> None:
    add_model(bundle.path)
    (models_folder() / "broken.iqa").write_bytes(b"PK")
    shutil.copy(bundle.path, models_folder() / "copy.txt")
    assert [m.name for m in installed_models() if not m.is_default] == ["My Model"]


def test_what_is_neither_is_refused(bundle: Bundle) -> None:
    with pytest.raises(BundleError, match="no installed model called 'Nonesuch'"):
        resolve_model("Nonesuch")
    photo = bundle.path.with_name("photo.jpg")
    photo.write_bytes(b"\xff\xd8")
    with pytest.raises(BundleError, match="neither a model file"):
        resolve_model(str(photo))
