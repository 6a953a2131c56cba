"""The result page with the files that a run leaves: plots of each photo, the worst first."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Iterator

import pytest
from matplotlib.backend_bases import MouseButton, MouseEvent

from core.families import library
from mobileiqa_gui.training.pages.result import ResultPage
from mobileiqa_gui.workers.tasks import Tasks
from training.interface import RunPaths, prepare_run, preset, with_setting

PATIENCE_MS = 60_000
AGREEMENT = {"photos": 24, "srcc": 0.8, "plcc": 0.8, "plcc4": 0.8, "plcc5": 0.8, "krcc": 0.6,
             "rmse": 0.1}  # fmt: skip


@pytest.fixture
def run(data_set) -> RunPaths:
    """24 photos whose scores lie ever farther above their labels."""
    folder = data_set()
    paths = prepare_run(
        with_setting(preset("mobileiqa-teacher", "recommended"), "data.folder", str(folder))
    )
    values = {"name": "Mine", "recipe": "mobileiqa-teacher", "run_id": "1", "why": "all epochs",
              "epochs": 2, "epochs_wanted": 2, "patience": 0, "best_epoch": 2, "seconds": 1.0,
              "parts": {"test": AGREEMENT}, "teacher": {}, "cost": None, "teacher_cost": None,
              "weights_origin": "none"}  # fmt: skip
    paths.result.write_text(json.dumps(values))
    with paths.predictions("test").open("w", newline="") as file:
        writer = csv.writer(file)
        columns = ("path", "name", "label", "quality", "raw", "opinions", "subset", "group")
        writer.writerow((*columns, "error"))
        for n, path in enumerate(sorted(folder.glob("*.jpg"))):
            writer.writerow((path, path.name, n, n / 24, n / 24 * 1.5, "", "", "", ""))
    return paths


@pytest.fixture
def page(qtbot) -> Iterator[ResultPage]:
    tasks = Tasks()
    made = ResultPage(tasks)
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    yield made
    made.close_work()
    tasks.close()


def rewrite(run: RunPaths, raws: list[float] | None = None, **changes: object) -> None:
    """Other values in the result, other scores in the predictions."""
    values = json.loads(run.result.read_text())
    run.result.write_text(json.dumps(values | changes))
    if raws is None:
        return
    rows = list(csv.DictReader(io.StringIO(run.predictions("test").read_text())))
    with run.predictions("test").open("w", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(row | {"raw": raw} for row, raw in zip(rows, raws, strict=True))


def shown(page: ResultPage, run: RunPaths, qtbot) -> None:
    page.show_run(run)
    qtbot.waitUntil(lambda: page.outcome is not None, timeout=PATIENCE_MS)


def click(page: ResultPage, x: float, y: float) -> None:
    """A click at a place of the plot that is seen."""
    plot = page.plots[page.plot.choice()]
    place = plot.axes.transData.transform((x, y))
    event = MouseEvent("button_release_event", plot, *place, button=MouseButton.LEFT)
    plot.callbacks.process("button_release_event", event)


def test_scores_and_residuals_of_each_photo(page, run, qtbot):
    page.show_run(run)
    qtbot.waitUntil(lambda: page.outcome is not None, timeout=PATIENCE_MS)
    scores, residuals = page.plots["scores"], page.plots["residuals"]
    assert scores.isVisible()
    assert residuals.isHidden()
    click(page, 50, 75)
    assert page.closely.name.text() == "photo 12.jpg"
    page.close_photo()
    page.plot.button("residuals").click()
    assert scores.isHidden()
    (drawn,) = residuals.axes.collections
    labels, differences = drawn.get_offsets().T
    assert labels[12] == pytest.approx(50)
    assert differences[12] == pytest.approx(25)
    assert differences[23] == pytest.approx(100 - 23 / 24 * 100)  # no score is above 100
    low, high = residuals.axes.get_ylim()
    assert low == -high
    assert high > max(differences)
    click(page, 50, 25)
    assert page.closely.name.text() == "photo 12.jpg"


def test_the_twenty_worst_are_shown_the_worst_first(page, run, qtbot):
    page.show_run(run)
    qtbot.waitUntil(lambda: page.outcome is not None, timeout=PATIENCE_MS)
    shown = [photo.path.name for photo in page.worst.photos]
    assert len(shown) == 20
    assert shown[:2] == ["photo 23.jpg", "photo 22.jpg"]
    assert not page.use.isEnabled()
    assert "no model file" in page.said.text()


def test_a_result_that_cannot_be_read_says_so(page, run, qtbot):
    run.result.write_text("{")
    page.show_run(run)
    qtbot.waitUntil(lambda: "cannot be" in page.title.text(), timeout=PATIENCE_MS)
    assert "result cannot be read" in page.verdict.text()
    assert not page.use.isEnabled()


def test_without_predictions_the_plots_are_quiet(page, run, qtbot):
    run.predictions("test").write_text("path,name,label,quality,raw,opinions,subset,group,error\n")
    page.show_run(run)
    qtbot.waitUntil(lambda: page.outcome is not None, timeout=PATIENCE_MS)
    page.plot.button("residuals").click()
    for plot in page.plots.values():
        assert [text.get_text() for text in plot.axes.texts] == ["Nothing to draw yet"]


def test_a_model_that_does_better_than_the_default_is_offered_first(page, run, qtbot):
    default = {"test": AGREEMENT | {"srcc": 0.7}}
    cost = {"parameters": 2_400_000, "gmac": 0.8123, "latency_s": 0.0421, "width": 512,
            "height": 512, "device": "cpu"}  # fmt: skip
    rewrite(run, default=default, default_name="Small 1", default_cost=cost, bundle="m.iqa")
    shown(page, run, qtbot)
    assert page.against.isHidden()
    assert page.use.isDefault()
    assert page.use.x() < page.again.x()
    cells = {page.table.item(row, 0).text(): page.table.item(row, 2).text()
             for row in range(page.table.rowCount())}  # fmt: skip
    assert cells["Parameters"] == "2.4 M"
    assert cells["GMAC"] == "0.81"
    assert cells["Time a photo"] == "42 ms"


def test_where_the_default_is_better_that_is_said_and_another_run_comes_first(page, run, qtbot):
    better = {"test": AGREEMENT | {"srcc": 0.912}}
    rewrite(run, default=better, default_name="Small 1", bundle="m.iqa")
    shown(page, run, qtbot)
    assert page.against.isVisible()
    assert "default model orders the same photos better: 0.912 against 0.800" in page.against.text()
    assert "With 24 photos that may be chance" in page.against.text()
    assert page.again.isDefault()
    assert not page.use.isDefault()
    assert page.use.isEnabled()  # it stays a person's choice
    assert page.again.x() < page.use.x()
    with qtbot.waitSignal(page.again_wanted) as wanted:
        page.again.click()
    assert wanted.args == [run]


def test_one_score_for_everybody_is_said(page, run, qtbot):
    nothing = AGREEMENT | dict.fromkeys(("srcc", "plcc", "plcc4", "plcc5", "krcc"))
    rewrite(run, [0.571 + n / 10_000 for n in range(24)], parts={"test": nothing}, bundle="m.iqa")
    shown(page, run, qtbot)
    assert "It gives all 24 photos the same score (57)" in page.against.text()
    assert page.again.isDefault()
    assert "No figures" in page.verdict.text()


def test_a_plain_onnx_file_beside_the_model(page, run, qtbot):
    """By the real command, in a process of its own."""
    shutil.copy(library.DEFAULT, run.folder / "m.iqa")
    rewrite(run, bundle="m.iqa")
    shown(page, run, qtbot)
    page.plain.click()
    qtbot.waitUntil(lambda: "the same scores" in page.said.text(), timeout=4 * PATIENCE_MS)
    qtbot.waitUntil(page.plain.isEnabled, timeout=PATIENCE_MS)
    assert (run.folder / "m.onnx").is_file()
    assert "sRGB" in (run.folder / "m.onnx.txt").read_text()
    (run.folder / "m.iqa").write_bytes(b"nothing")
    page.plain.click()
    qtbot.waitUntil(page.plain.isEnabled, timeout=4 * PATIENCE_MS)
    assert page.said.text().startswith("There is no ONNX file.")
