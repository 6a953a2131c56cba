"""Sentences of core are known again in the window, and said in its language."""

from __future__ import annotations

import errno
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.bundles.bundle import open_bundle
from core.errors import BundleError, MobileIqaError, PhotoError, reason_of
from core.photos.decode import decode_to_fit
from mobileiqa_gui.core_sentences import FILE, of_core, of_error
from mobileiqa_gui.translation_files import COMMAND, list_of_sentences
from tests.pseudo_language import PseudoTranslator, marked, unmarked

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
# What stands for a name in names of copies; what zipfile says.
ALLOWED = re.compile(r"{\w+(:[^}]*)?}|File is not a zip file")


@pytest.fixture
def _pseudo(qapp) -> Iterator[None]:
    translator = PseudoTranslator()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_the_list_holds_what_the_sources_say_now():
    assert FILE.read_text("utf-8") == list_of_sentences(), COMMAND


@pytest.mark.usefixtures("_pseudo")
def test_each_sentence_is_known_again_whatever_fills_it():
    for sentence in json.loads(FILE.read_text("utf-8")):
        said = of_core(re.sub(r"{\d+}", "7", sentence))
        assert not unmarked(said, ALLOWED), f"{sentence!r}: {said!r}"


@pytest.mark.usefixtures("_pseudo")
def test_what_goes_wrong_with_real_files_is_said_in_the_language(tmp_path):
    no_model = tmp_path / "b.iqa"
    no_model.write_bytes(b"PK no archive")
    with pytest.raises(BundleError) as of_model:
        open_bundle(no_model)
    errors: list[MobileIqaError] = [of_model.value]
    whole = (SAMPLES / "honey-bee.jpg").read_bytes()
    for number, content in enumerate((b"", b"Dear Anna,", whole[: len(whole) // 2])):
        (tmp_path / f"{number}.jpg").write_bytes(content)
    for number in range(4):  # the last one is gone
        with pytest.raises(PhotoError) as of_photo:
            decode_to_fit(tmp_path / f"{number}.jpg", None)
        errors.append(of_photo.value)
    for error in errors:
        assert error.path is not None
        said = of_error(error)
        assert said.startswith(f"{error.path}: «")
        assert not unmarked(said.removeprefix(f"{error.path}: "), ALLOWED), said


@pytest.mark.usefixtures("_pseudo")
def test_a_reason_within_a_sentence_is_said_too_and_names_stay():
    full = reason_of(OSError(errno.ENOSPC, "No space left on device"))
    assert of_core(full) == marked("the disk is full")
    inside = of_core(f"Features cannot be kept ({full}).")
    assert inside == marked("Features cannot be kept ({0}).").replace("{0}", of_core(full))
    assert of_core("IMG 0001 of my dog.jpg") == "IMG 0001 of my dog.jpg"


def test_without_a_translation_it_stays_as_it_is(qapp):
    for text in ("The file is empty; copy it again.", "Something that nobody says.", ""):
        assert of_core(text) == text
