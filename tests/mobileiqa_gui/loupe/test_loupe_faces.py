"""From face to face in the loupe: real photos, a real thread, the real networks."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

sys.path.insert(0, str(Path(__file__).parent))
from scenes import FULL, fitted_image, flat_image, grabbed, photo

from core.catalogue.catalogue import Catalogue
from core.photos.photo import Photo
from core.photos.scan import scan_folder
from core.scoring.looking import Looker, look
from mobileiqa_gui.workers.faces import FaceLooker, FacesFound

SAMPLES = Path(__file__).parents[3] / "resources" / "samples"
# Of the astronaut's photo, 512 x 512, the place between the eyes.
EYES = (225.5, 103)
PLACES = ((150, 300), (1150, 500))


@pytest.fixture
def looker():
    made = FaceLooker(lambda: None)
    yield made
    made.close()


@pytest.fixture
def linked(loupe, looker):
    """A loupe whose questions are answered."""
    loupe.faces.wanted.connect(looker.want)
    looker.found.connect(loupe.faces.take)
    looker.failed.connect(loupe.faces.take_failure)
    return loupe


def saved(folder: Path, *places: tuple[int, int]) -> Photo:
    """A grey photo with the astronaut at these places."""
    pixels = np.full((FULL[1], FULL[0], 3), 90, np.uint8)
    with Image.open(SAMPLES / "astronaut.png") as image:
        astronaut = np.asarray(image.convert("RGB"))
    for left, top in places:
        pixels[top : top + 512, left : left + 512] = astronaut
    Image.fromarray(pixels).save(folder / "people.png")
    return scan_folder(folder)[0]


def show(loupe, of: Photo) -> None:
    loupe.show_photo(of, None, FULL)
    loupe.set_pixels(of, fitted_image(loupe), FULL)
    loupe.set_pixels(of, flat_image(*FULL, 90), FULL)


def looks_at(loupe) -> tuple[float, float]:
    """Photo pixels in the middle of the view."""
    return loupe.viewport().centre


def eyes_at(place: tuple[int, int]):
    return pytest.approx((place[0] + EYES[0], place[1] + EYES[1]), abs=6)


def test_from_face_to_face_at_full_size_and_back(qtbot, linked, tmp_path):
    show(linked, saved(tmp_path, *PLACES))
    linked.step_face(1)
    assert linked.faces.looking
    qtbot.waitUntil(lambda: linked.viewport().is_actual, timeout=20_000)
    assert linked.bar.status.text() == "Face 1 of 2: eyes sharp, open"
    linked.step_face(1)
    assert looks_at(linked) == eyes_at(PLACES[1])
    assert linked.bar.status.text() == "Face 2 of 2: eyes sharp, open"
    linked.step_face(1)
    assert linked.bar.status.text().startswith("Face 1 of 2")
    linked.step_face(-1)
    assert looks_at(linked) == eyes_at(PLACES[1])


def test_the_eyes_are_framed_for_a_while(qtbot, linked, tmp_path):
    show(linked, saved(tmp_path, PLACES[1]))
    before = grabbed(linked.canvas)
    linked.step_face(1)
    qtbot.waitUntil(lambda: linked.viewport().is_actual, timeout=20_000)
    framed = (grabbed(linked.canvas) == 255).all(axis=-1)
    assert not (before == 255).all(axis=-1).any()
    rows, columns = (np.flatnonzero(framed.any(axis=axis)) for axis in (1, 0))
    x, y = linked.viewport().to_field((PLACES[1][0] + EYES[0], PLACES[1][1] + EYES[1]))
    ratio = linked.devicePixelRatioF()
    assert (columns[0] + columns[-1]) / 2 == pytest.approx(x, abs=6)
    assert (rows[0] + rows[-1]) / 2 == pytest.approx(y, abs=6)
    # Both eyes lie in it, 43 pixels apart and 18 wide.
    assert columns[-1] - columns[0] > (43 + 18) * ratio
    linked.faces.silence()
    assert not (grabbed(linked.canvas) == 255).all(axis=-1).any()
    assert linked.bar.status.text() == ""


def test_where_no_face_is_nothing_moves_and_it_is_said(qtbot, linked, tmp_path):
    show(linked, saved(tmp_path))
    linked.step_face(-1)
    qtbot.waitUntil(lambda: linked.bar.status.text() == "No face found here", timeout=20_000)
    assert linked.viewport().fitted
    assert not linked.faces.looking


def test_faces_of_another_photo_are_ignored(loupe):
    show(loupe, photo("a.jpg"))
    loupe.step_face(1)
    show(loupe, photo("b.jpg"))
    loupe.faces.take(FacesFound(photo("a.jpg"), ()))
    assert not loupe.faces.words
    assert not loupe.faces.looking


def test_another_photo_keeps_silent_until_it_is_asked_of(qtbot, linked, tmp_path):
    show(linked, saved(tmp_path, PLACES[0]))
    linked.step_face(1)
    qtbot.waitUntil(lambda: linked.faces.words != "", timeout=20_000)
    show(linked, photo("b.jpg"))
    assert linked.bar.status.text() == ""
    assert not linked.faces.walking


def test_a_broken_photo_is_said(qtbot, linked, tmp_path):
    (tmp_path / "broken.jpg").write_bytes(b"\xff\xd8\xff nothing")
    show(linked, scan_folder(tmp_path)[0])
    linked.step_face(1)
    qtbot.waitUntil(lambda: linked.faces.words != "", timeout=20_000)
    assert not linked.faces.looking
    assert linked.viewport().fitted


def test_the_jump_to_the_focus_takes_the_faces_words_away(loupe):
    show(loupe, photo())
    loupe.step_face(1)
    loupe.faces.take(FacesFound(photo(), ()))
    assert loupe.bar.status.text() == "No face found here"
    loupe.jump_to_focus()
    assert loupe.faces.words == ""


def test_what_was_found_is_kept(qtbot, looker, tmp_path):
    of = saved(tmp_path, PLACES[0])
    with qtbot.waitSignal(looker.found, timeout=20_000) as first:
        looker.want(of)
    again = []
    looker.found.connect(again.append)
    looker.want(of)
    assert again == [first.args[0]], "within the call"


def test_a_photo_that_was_turned_is_searched_as_it_is_shown(qtbot, looker, tmp_path):
    of = saved(tmp_path, PLACES[0])
    with Image.open(of.path) as image:
        lying = image.transpose(Image.Transpose.ROTATE_90)
    lying.save(of.path)
    looker.turn_of = lambda _path: 1
    with qtbot.waitSignal(looker.found, timeout=20_000) as turned:
        looker.want(of)
    x, y = turned.args[0].faces[0].between_the_eyes
    assert (x * FULL[0], y * FULL[1]) == eyes_at(PLACES[0])


def test_what_was_found_while_scoring_is_known(qtbot, tmp_path, monkeypatch):
    of = saved(tmp_path, *PLACES)
    with Catalogue.open(tmp_path / "home") as catalogue:
        look([of], Looker(), catalogue, lambda _photo, error: None)
        catalogue.flush()
        monkeypatch.setattr("mobileiqa_gui.workers.faces._finder", lambda: None)
        looker = FaceLooker(lambda: catalogue)
        with qtbot.waitSignal(looker.found, timeout=20_000) as known:
            looker.want(of)
        looker.close()
    assert len(known.args[0].faces) == 2


def test_what_was_fetched_ahead_is_only_kept(qtbot, looker, tmp_path):
    of = saved(tmp_path, PLACES[0])
    found = []
    looker.found.connect(found.append)
    looker.fetch_ahead([of])
    qtbot.waitUntil(lambda: len(looker._memory) == 1, timeout=20_000)
    assert found == []
    looker.want(of)
    assert len(found[0].faces) == 1
