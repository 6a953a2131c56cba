"""Open a folder, wait for scores, sort, filter, stop and go on, close."""

from __future__ import annotations

from PIL import ExifTags, Image
from PySide6.QtCore import Qt

from core.bundles.bundle import open_bundle
from core.catalogue.catalogue import Catalogue
from core.families.library import resolve_model
from core.families.mobileiqa.engine import Engine
from core.photos.scan import scan_folder
from core.results.columns import SCORE
from core.scoring.scorer import Scorer
from mobileiqa_gui.library.scoring_presenter import Phase

PATIENCE_MS = 60_000


def shown_names(window) -> list[str]:
    presenter = window.bench.presenter
    return [presenter.photo_at(row).name for row in range(presenter.shown_count)]


def scores(window) -> dict[str, float]:
    presenter = window.bench.presenter
    found = ((photo.name, presenter.assessment(photo.path)) for photo in presenter.photos)
    return {name: assessment.score for name, assessment in found if assessment is not None}


def test_every_photo_gets_the_score_the_engine_gives(open_window, folder, wait_for_scores):
    window = open_window(folder)
    wait_for_scores(window, 6)
    expected = {}
    scorer = Scorer(Engine(open_bundle(resolve_model(None))), None)
    photos = iter(scan_folder(folder))
    scorer.score_stream(
        lambda: next(photos, None),
        lambda photo, result: expected.update({photo.name: result}),
        lambda: False,
    )
    assert scores(window) == {name: given.score for name, given in expected.items()}
    first = expected["after-the-rain.jpg"]
    text = window.bench.photo_list.data(
        window.bench.photo_list.index(0), Qt.ItemDataRole.AccessibleTextRole
    )
    assert text == f"after-the-rain.jpg, score {round(first.score)}, {first.band}"
    assert window.info.score.band.text() == first.band
    assert window.info.score.rank.text().endswith("of this folder")
    assert "6 photos · all scored" in window.status.text.text()
    assert window.bench.scoring.phase is Phase.RESTING


def test_thumbnails_arrive_in_the_grid(open_window, folder, qtbot):
    window = open_window(folder)
    thumbnails = window.bench.grid_thumbnails

    def all_there() -> bool:
        found = [thumbnails.thumbnail(photo) for photo in window.bench.presenter.photos]
        return len(found) == 6 and all(item is not None and item.final for item in found)

    qtbot.waitUntil(all_there, timeout=PATIENCE_MS)
    box = window.centre.grid.picture_box()
    for photo in window.bench.presenter.photos:
        image = thumbnails.thumbnail(photo).image
        assert image.width() <= box[0]
        assert image.height() <= box[1]
        assert image.width() == box[0] or image.height() == box[1]


def test_sorting_by_score_keeps_the_current_photo(open_window, folder, wait_for_scores):
    window = open_window(folder)
    wait_for_scores(window, 6)
    window.bench.step(2)
    current = window.bench.current
    assert current.name == "drum-and-wine.jpg"
    window.top.sort.chosen.emit("score", True)
    by_score = sorted(scores(window).items(), key=lambda item: (-item[1], item[0]))
    assert shown_names(window) == [name for name, _ in by_score]
    assert window.bench.current == current
    assert window.centre.grid.currentIndex().data() == current.name
    window.top.sort.chosen.emit("score", False)
    assert shown_names(window)[-1] == by_score[0][0]
    assert window.centre.grid.currentIndex().data() == current.name


def test_while_scores_arrive_photos_stay_put_and_settle_when_nobody_touches_them(
    open_window, many, wait_for_scores, qtbot
):
    window = open_window(many)
    by_name = [photo.name for photo in scan_folder(many)]
    qtbot.waitUntil(lambda: window.bench.presenter.counts.total == 30, timeout=PATIENCE_MS)
    window.top.sort.chosen.emit("score", True)
    at_once = shown_names(window)
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_Right)
    wait_for_scores(window, 30)
    assert at_once == shown_names(window)
    assert window.top.sort._again.isVisible()
    current = window.bench.current
    by_score = sorted(by_name, key=lambda name: (-scores(window)[name], by_name.index(name)))
    assert by_score != at_once
    qtbot.waitUntil(lambda: shown_names(window) == by_score, timeout=PATIENCE_MS)
    assert not window.top.sort._again.isVisible()
    assert window.bench.current == current


def test_facts_of_all_photos_are_read_and_remembered_and_sorted_by(open_window, folder, qtbot):
    taken = dict(zip(sorted(path.name for path in folder.iterdir()), (3, 1, 2, 6, 5), strict=False))
    for name, day in taken.items():
        exif = Image.Exif()
        exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = f"2024:05:0{day} 12:00:00"
        with Image.open(folder / name) as image:
            image.load()
        image.save(folder / name, exif=exif)
    window = open_window(folder)
    qtbot.waitUntil(lambda: window.bench.presenter.counts.total == 6, timeout=PATIENCE_MS)
    window.top.sort.chosen.emit("date", False)
    undated = "white-dog.jpg"
    expected = [*sorted(taken, key=taken.__getitem__), undated]
    qtbot.waitUntil(lambda: shown_names(window) == expected, timeout=PATIENCE_MS)
    window.close()
    with Catalogue.open() as catalogue:
        known = {
            path.name: of.facts for path, of in catalogue.facts_of(scan_folder(folder)).items()
        }
    assert {name: facts.captured and facts.captured.day for name, facts in known.items()} == {
        **taken,
        undated: None,
    }


def test_filter_by_score_and_name(open_window, folder, wait_for_scores, qtbot):
    window = open_window(folder)
    wait_for_scores(window, 6)
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_Backslash)
    assert window.filter_bar.isVisible()
    best = max(round(score) for score in scores(window).values())
    popover = window.filter_bar.editor(SCORE)
    qtbot.addWidget(popover)
    popover.editor.range.changed.emit(best, 100)  # what dragging a handle does
    matching = {name for name, score in scores(window).items() if round(score) >= best}
    qtbot.waitUntil(lambda: set(shown_names(window)) == matching)
    assert window.bench.current.name in matching
    qtbot.keyClicks(window.filter_bar.text, "no such name")
    qtbot.waitUntil(lambda: window.centre.currentWidget() is window.centre.message)
    assert window.centre.message.title.text() == "0 of 6 photos match"
    window.filter_bar.clear()
    assert len(shown_names(window)) == 6
    assert window.centre.currentWidget() is window.centre.grid
    assert window.bench.current.name == "after-the-rain.jpg"


def test_stopping_keeps_what_is_done_and_can_be_taken_up_again(
    open_window, many, wait_for_scores, wait_for_what_is_under_way, qtbot
):
    window = open_window(many)
    qtbot.waitUntil(lambda: window.bench.presenter.counts.scored >= 5, timeout=PATIENCE_MS)
    qtbot.mouseClick(window.status._stop, Qt.MouseButton.LeftButton)
    wait_for_what_is_under_way(window)
    done = window.bench.presenter.counts.scored
    assert 5 <= done < 30  # enough for a rank
    assert "scoring stopped" in window.status.text.text()
    presenter = window.bench.presenter
    scored = next(p.path for p in presenter.photos if presenter.assessment(p.path) is not None)
    window.bench._select(window.bench.photo_list.index_of(scored))
    rank = window.info.score.rank.text().strip()
    assert rank.endswith("so far")
    wait_for_what_is_under_way(window)
    assert window.bench.presenter.counts.scored == done
    qtbot.mouseClick(window.status._pause, Qt.MouseButton.LeftButton)
    wait_for_scores(window, 30)


def test_closing_while_scoring_keeps_the_results_and_the_next_start_goes_on(
    open_window, many, wait_for_scores, qtbot
):
    window = open_window(many)
    qtbot.waitUntil(lambda: window.bench.presenter.counts.scored >= 2, timeout=PATIENCE_MS)
    known = scores(window)
    window.close()
    photos = scan_folder(many)
    with Catalogue.open() as catalogue:
        engine = Engine(open_bundle(resolve_model(None)))
        saved = Scorer(engine, catalogue).cached(photos)
    assert known.items() <= {path.name: found.score for path, found in saved.items()}.items()
    assert len(saved) < 30
    again = open_window()
    wait_for_scores(again, 30)
    assert known.items() <= scores(again).items()


def test_unchanged_photos_are_not_scored_again(open_window, folder, wait_for_scores, qtbot):
    window = open_window(folder)
    wait_for_scores(window, 6)
    window.close()
    window = open_window(folder)
    results = []
    window.bench._scoring_thread.events.connect(results.extend)
    wait_for_scores(window, 6)
    scored = [event for event in results if hasattr(event, "known")]
    assert len(scored) == 6
    assert all(event.known for event in scored)
