"""`mobileiqa score` on real files with the model in the box."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import time
from contextlib import closing, suppress
from pathlib import Path

import pytest
from PIL import Image, ImageFilter

from core.families.library import resolve_model
from core.families.preparing import sees_all_pixels
from core.families.registry import load_model
from tests.core.commands.conftest import command, environment, make_photo

needs_posix = pytest.mark.skipif(os.name != "posix", reason="uses POSIX signals")


SAMPLES = Path(__file__).parents[3] / "resources" / "samples"


def catalogue_file() -> Path:
    return Path(os.environ["MOBILEIQA_HOME"]) / "cache.sqlite3"


def records(done) -> dict[str, dict]:
    """The JSON objects on stdout, by file name."""
    return {Path(record["path"]).name: record for record in json.loads(done.stdout)}


def known(done) -> int:
    """How many photos the command says it knew from before."""
    before = done.stderr.partition(" of them known")[0]
    return int(before.split()[-1]) if before != done.stderr else 0


def test_a_folder_gives_a_table_best_first_and_status_0(mobileiqa, folder):
    done = mobileiqa("score", folder)
    assert done.returncode == 0, done.stderr
    heading, *rows = done.stdout.splitlines()
    assert heading.split() == ["Photo", "Score", "Band", "Opinions", "Disagreement"]
    assert {row[:11] for row in rows} == {f"photo {n}.jpg" for n in range(3)}
    scores = [float(row[11:].split()[0]) for row in rows]
    assert scores == sorted(scores, reverse=True)
    assert "3 of 3 photos scored" in done.stderr


def test_a_process_of_its_own_says_the_same(mobileiqa, folder):
    done = subprocess.run(
        command("score", folder, "--json", "-"), env=environment(), capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    known_since = mobileiqa("score", folder, "--json", "-")
    assert known(known_since) == 3
    assert json.loads(done.stdout) == json.loads(known_since.stdout)
    refused = subprocess.run(
        command("score", folder, "--model", "none"),
        env=environment(), capture_output=True, check=False,
    )  # fmt: skip
    assert refused.returncode == 2
    assert b"Traceback" not in refused.stderr


def test_json_on_stdout_is_the_data_alone_and_says_the_same_as_the_table(mobileiqa, folder):
    done = mobileiqa("score", folder, "--json", "-")
    assert done.returncode == 0, done.stderr
    table = mobileiqa("score", folder).stdout
    found = json.loads(done.stdout)
    assert [record["path"] for record in found] == [
        str(folder / f"photo {n}.jpg") for n in range(3)
    ]
    for record in found:
        assert record["error"] is None
        assert 0 <= record["score"] <= 100
        assert (record["width"], record["height"]) == (600, 400)
        assert len(record["opinions"]) == 3
        assert record["disagreement"] >= 0
        assert len(record["model_sha256"]) == 64
        assert f"{record['score']:.1f}" in table


def test_json_and_csv_files_stand_beside_the_table(mobileiqa, folder, tmp_path):
    done = mobileiqa("score", folder, "--json", tmp_path / "o.json", "--csv", tmp_path / "o.csv")
    assert done.returncode == 0
    assert done.stdout.startswith("Photo")
    objects = json.loads((tmp_path / "o.json").read_text())
    rows = list(csv.DictReader(io.StringIO((tmp_path / "o.csv").read_text())))
    assert [float(row["score"]) for row in rows] == [record["score"] for record in objects]
    on_stdout = mobileiqa("score", folder, "--csv", "-").stdout
    assert on_stdout.replace("\n", "\r\n") == (tmp_path / "o.csv").read_bytes().decode()


def test_broken_photos_are_told_apart_and_the_rest_is_scored(mobileiqa, folder):
    (folder / "empty.jpg").touch()
    (folder / "text.png").write_text("no picture")
    whole = (folder / "photo 0.jpg").read_bytes()
    (folder / "cut.jpg").write_bytes(whole[: len(whole) // 3])
    done = mobileiqa("score", folder, "--json", "-")
    assert done.returncode == 1
    found = records(done)
    assert len(found) == 6
    for name in ("empty.jpg", "text.png", "cut.jpg"):
        assert found[name]["error"]
        assert found[name]["score"] is found[name]["width"] is found[name]["opinions"] is None
    assert all(found[f"photo {n}.jpg"]["score"] is not None for n in range(3))
    table = mobileiqa("score", folder).stdout
    assert f"empty.jpg: {found['empty.jpg']['error']}" in table


def test_a_named_photo_that_is_gone_is_told_and_the_rest_is_scored(mobileiqa, folder):
    gone = folder / "gone.jpg"
    done = mobileiqa("score", gone, folder / "photo 0.jpg", "--json", "-")
    assert done.returncode == 1
    found = records(done)
    assert "gone" in found["gone.jpg"]["error"]
    assert found["photo 0.jpg"]["score"] is not None
    assert mobileiqa("score", gone).returncode == 2


def test_when_nothing_could_be_scored_the_status_is_2(mobileiqa, tmp_path):
    photos = tmp_path / "photos"
    (photos / "deeper").mkdir(parents=True)
    done = mobileiqa("score", photos)
    assert done.returncode == 2
    assert "--recursive" in done.stderr
    (photos / "empty.jpg").touch()
    assert mobileiqa("score", photos).returncode == 2


def test_recursion_and_pairs_of_raw_and_jpeg(mobileiqa, folder):
    make_photo(folder / "deep" / "er" / "inner.jpg", 9)
    (folder / "photo 1.CR3").write_bytes(b"a raw file that is not opened")
    assert set(records(mobileiqa("score", folder, "--json", "-"))) == {
        f"photo {n}.jpg" for n in range(3)
    }
    done = mobileiqa("score", folder, "--recursive", "--json", "-")
    assert done.returncode == 0, done.stderr
    assert len(records(done)) == 4
    assert "inner.jpg" in records(done)


def test_reasons_are_told_of_photos_that_were_looked_at(mobileiqa, tmp_path):
    folder = tmp_path / "photos"
    folder.mkdir()
    with Image.open(SAMPLES / "butterfly.png") as image:
        image.convert("RGB").save(folder / "a sharp.jpg", quality=95)
        soft = image.convert("RGB").filter(ImageFilter.GaussianBlur(6))
        soft.save(folder / "b soft.jpg", quality=95)

    def reasons(*arguments: object) -> list[list[str] | None]:
        done = mobileiqa("score", folder, "--json", "-", *arguments)
        assert done.returncode == 0, done.stderr
        return [record["reasons"] for record in records(done).values()]

    at_once = reasons()
    assert reasons("--no-cache") == [None, None], "nothing is remembered to be told"
    assert mobileiqa("cull", folder, "--keep", "1").returncode == 0
    sharp, soft_one = looked_at = reasons()
    assert sharp == []
    assert soft_one is not None
    assert soft_one[0].startswith("Soft everywhere")
    looks_itself = sees_all_pixels(load_model(resolve_model(None)).inputs)
    assert at_once == (looked_at if looks_itself else [None, None])
    table = tmp_path / "scores.csv"
    assert mobileiqa("score", folder, "--csv", table).returncode == 0
    with table.open(newline="", encoding="utf-8") as file:
        assert [row["reasons"] for row in csv.DictReader(file)] == ["", "; ".join(soft_one)]


def test_width_and_height_are_of_the_upright_photo(mobileiqa, tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6
    path = make_photo(tmp_path / "turned.jpg", exif=exif)
    (record,) = json.loads(mobileiqa("score", path, "--json", "-").stdout)
    assert (record["width"], record["height"]) == (400, 600)


def test_only_what_changed_is_scored_again(mobileiqa, folder):
    first = records(mobileiqa("score", folder, "--json", "-"))
    second = mobileiqa("score", folder, "--json", "-")
    assert second.returncode == 0
    assert known(second) == 3
    assert records(second) == first

    os.utime(folder / "photo 0.jpg", ns=(1, 1))  # another time, the same content
    (folder / "photo 1.jpg").unlink()
    make_photo(folder / "photo 1.jpg", seed=77)
    third = mobileiqa("score", folder, "--json", "-")
    assert known(third) == 1
    now = records(third)
    assert now["photo 0.jpg"] == first["photo 0.jpg"]  # even its seconds: it was not run again
    assert now["photo 1.jpg"]["raw"] != first["photo 1.jpg"]["raw"]
    assert known(mobileiqa("score", folder, "--json", "-")) == 3


def test_without_the_cache_nothing_is_read_or_remembered(mobileiqa, folder):
    done = mobileiqa("score", folder, "--no-cache", "--json", "-")
    assert done.returncode == 0
    assert not catalogue_file().exists()
    mobileiqa("score", folder)
    again = mobileiqa("score", folder, "--no-cache", "--json", "-")
    assert known(again) == 0
    for name, record in records(again).items():
        assert record["raw"] == records(done)[name]["raw"]


def test_another_input_size_is_another_result(mobileiqa, folder):
    usual = records(mobileiqa("score", folder, "--json", "-"))
    small = mobileiqa("score", folder, "--input-size", "288x192", "--json", "-")
    assert small.returncode == 0, small.stderr
    assert known(small) == 0
    assert all(records(small)[name]["raw"] != usual[name]["raw"] for name in usual)
    assert known(mobileiqa("score", folder)) == 3


@pytest.mark.parametrize(
    ("size", "nearest"), [("1x1", "128x128"), ("1907x1231", "1920x1216"), ("4096x33", "4096x128")]
)
def test_a_size_the_model_does_not_take_is_refused_by_name(mobileiqa, folder, size, nearest):
    done = mobileiqa("score", folder, "--input-size", size)
    assert done.returncode == 2
    assert f"does not take {size}" in done.stderr
    assert f"nearest is {nearest}." in done.stderr
    assert "Traceback" not in done.stderr


def test_a_model_that_does_not_exist_is_refused_by_name(mobileiqa, folder):
    done = mobileiqa("score", folder, "--model", "no-such-model")
    assert done.returncode == 2
    assert "no-such-model" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_damaged_catalogue_is_moved_aside_and_scoring_goes_on(mobileiqa, folder):
    catalogue_file().parent.mkdir(exist_ok=True)
    catalogue_file().write_text("no database " * 1000)
    done = mobileiqa("score", folder)
    assert done.returncode == 0
    assert "moved to" in done.stderr
    assert known(mobileiqa("score", folder)) == 3


def test_without_a_place_for_the_catalogue_scoring_works_and_says_so(mobileiqa, folder, tmp_path):
    (tmp_path / "file").write_text("no folder")
    done = mobileiqa("score", folder, MOBILEIQA_HOME=str(tmp_path / "file" / "home"))
    assert done.returncode == 0
    assert "not remembered" in done.stderr


def test_a_name_cannot_write_to_the_terminal(mobileiqa, tmp_path):
    shutil.copy(make_photo(tmp_path / "a.jpg"), tmp_path / "red\x1b[31m[bold]\udcff.jpg")
    done = mobileiqa("score", tmp_path)
    assert done.returncode == 0, done.stderr
    assert r"red\x1b[31m[bold]\udcff.jpg" in done.stdout
    assert "\x1b" not in done.stdout


def test_two_commands_at_once_share_the_catalogue(folder):
    for number in range(3, 12):
        make_photo(folder / f"photo {number}.jpg", number)
    processes = [
        subprocess.Popen(command("score", folder), env=environment(), stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    for process in processes:
        _, errors = process.communicate(timeout=300)
        assert process.returncode == 0, errors.decode()
        assert b"Note" not in errors
    assert saved() == 12


def saved() -> int:
    """Assessments in the catalogue at this moment."""
    if not catalogue_file().exists():
        return 0
    try:
        with closing(sqlite3.connect(catalogue_file())) as connection:
            return connection.execute("SELECT count(*) FROM assessments").fetchone()[0]
    except sqlite3.OperationalError:  # its tables are being made
        return 0


def test_a_new_photo_that_fails_among_known_ones_is_status_1(mobileiqa, folder):
    assert mobileiqa("score", folder).returncode == 0
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff not a photo")
    assert mobileiqa("score", folder).returncode == 1


@needs_posix
def test_ctrl_c_keeps_what_is_done_and_the_next_run_goes_on(mobileiqa, tmp_path):
    photos = tmp_path / "photos"
    # Every photo decodes for a while, so that the command is still at work when it is stopped.
    large = make_photo(tmp_path / "large.jpg", size=(3000, 2000)).read_bytes()
    photos.mkdir()
    for number in range(150):
        (photos / f"{number}.jpg").write_bytes(large + b"%d" % number)
    target = tmp_path / "out.json"
    process = subprocess.Popen(
        command("score", photos, "--json", target),
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    deadline = time.monotonic() + 120
    while saved() < 3 and process.poll() is None and time.monotonic() < deadline:
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=0.02)
    process.send_signal(signal.SIGINT)
    output, errors = process.communicate(timeout=120)
    assert process.returncode == 130, errors
    assert "Traceback" not in errors
    assert "Interrupted" in errors
    done = json.loads(target.read_text())
    assert 3 <= len(done) < 150
    assert saved() == len(done)
    assert output.count(".jpg") == len(done)

    few = [*(record["path"] for record in done), str(photos / "149.jpg")]
    rest = mobileiqa("score", *few)
    assert rest.returncode == 0
    assert known(rest) == len(done)


@needs_posix
def test_progress_shows_count_rate_and_time_left_on_a_terminal(folder):
    import pty

    screen, side = pty.openpty()
    process = subprocess.Popen(
        command("score", folder, "--json", "-"),
        env=environment(TERM="xterm", COLUMNS="100"),
        stdout=subprocess.PIPE,
        stderr=side,
    )
    os.close(side)
    shown = b""
    while True:
        try:
            chunk = os.read(screen, 65536)
        except OSError:
            break
        if not chunk:
            break
        shown += chunk
    output, _ = process.communicate(timeout=60)
    os.close(screen)
    assert process.returncode == 0
    assert b"3/3" in shown
    assert b"photos/s" in shown
    assert b":" in shown.partition(b"3/3")[2]  # the time left
    assert len(json.loads(output)) == 3


@needs_posix
def test_a_reader_that_leaves_early_sees_no_traceback(folder):
    process = subprocess.Popen(
        command("score", folder), env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    process.stdout.close()
    with process.stderr:
        errors = process.stderr.read()
    process.wait(timeout=120)
    assert b"Traceback" not in errors
    assert b"Exception" not in errors
