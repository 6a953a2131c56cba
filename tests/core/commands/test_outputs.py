"""Where results go: streams, devices, pipes and links are written to, never replaced; a full disk
and a closed stream are told in a sentence."""

from __future__ import annotations

import csv
import io
import json
import os
import shlex
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from rich.console import Console

from core.commands import result_table
from core.commands.result_files import STDOUT, check_targets, write
from core.commands.result_table import MOST_ROWS, SHOWN_OF_MANY
from core.errors import OutputError, PhotoError
from core.files import fitting_name, stream_of, write_result, written_whole
from core.marks.marks import Marks
from core.photos.photo import Photo
from core.results.assessment import Assessment, ModelIdentity
from core.results.tables import Result, to_csv
from tests.core.commands.conftest import command, environment, make_photo

needs_posix = pytest.mark.skipif(os.name != "posix", reason="needs a shell, links and devices")
needs_full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")


def in_shell(line: str, *arguments: object, folder: Path) -> subprocess.CompletedProcess[str]:
    """`mobileiqa ARGUMENTS` in a process of its own, with the redirections of `line`."""
    program = shlex.join(command(*arguments))
    return subprocess.run(
        ["/bin/sh", "-c", f"{program} {line}"],
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )


# --- streams, devices, links -------------------------------------------------------------------


@needs_posix
@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "link", "file"])
def test_stdout_by_another_name_is_written_to_and_its_file_stays(folder, tmp_path, name):
    if name.startswith("/proc") and not Path("/proc/self/fd").exists():
        pytest.skip("there is no /proc")
    (tmp_path / "file").write_text("before\n")
    (tmp_path / "link").symlink_to("/dev/stdout")
    number = (tmp_path / "file").stat().st_ino
    done = in_shell(">> file", "ratings", folder, "--json", name, folder=tmp_path)
    assert done.returncode == 0, done.stderr
    before, records = (tmp_path / "file").read_text().split("\n", 1)
    assert before == "before"
    assert len(json.loads(records)) == 3  # the data alone: no table behind it
    assert (tmp_path / "file").stat().st_ino == number
    assert (tmp_path / "link").is_symlink()
    assert Path("/dev/stdout").is_symlink() or Path("/dev/stdout").is_char_device()


@needs_posix
def test_another_open_stream_is_written_to_and_its_file_stays(folder, tmp_path):
    done = in_shell("3> third", "ratings", folder, "--json", "/dev/fd/3", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert len(json.loads((tmp_path / "third").read_text())) == 3
    assert "photo 0.jpg" in done.stdout


@needs_posix
def test_a_link_stays_one_and_its_file_is_replaced_whole(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    link, target = tmp_path / "link.json", tmp_path / "elsewhere" / "real.json"
    link.symlink_to("elsewhere/real.json")
    for content in (b"one\n", b"two\n"):  # dangling at first
        write(link, content)
        assert link.is_symlink()
        assert target.read_bytes() == content
    assert [path.name for path in target.parent.iterdir()] == ["real.json"]


@needs_posix
def test_a_link_into_nowhere_is_refused_before_any_work(tmp_path):
    link = tmp_path / "link.json"
    link.symlink_to("no-such-folder/real.json")
    with pytest.raises(Exception, match="cannot be written"):
        check_targets({"--json": link})


@needs_posix
def test_what_is_no_ordinary_file_is_never_replaced(tmp_path):
    device = Path("/dev/null")
    write(device, b"gone\n")
    assert stat.S_ISCHR(device.stat().st_mode)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (device, pipe):
        with pytest.raises(OSError, match="device or a pipe"), written_whole(path) as unfinished:
            unfinished.write_bytes(b"x")
    assert pipe.is_fifo()
    assert list(tmp_path.iterdir()) == [pipe]


@needs_posix
def test_an_open_stream_is_known_by_its_names_and_a_file_is_none(tmp_path):
    assert stream_of(Path("/dev/stdin")) == 0
    assert stream_of(Path("/dev/fd/7")) == 7
    assert stream_of(tmp_path / "a.json") is None
    assert check_targets({"--json": Path("/dev/stdout"), "--csv": None}) == {"--json": STDOUT}
    with pytest.raises(OSError, match="open stream"), written_whole(Path("/dev/stdout")):
        pass


@needs_posix
def test_the_window_and_training_write_results_the_same_way(tmp_path):
    link = tmp_path / "link"
    link.symlink_to("/dev/null")
    write_result(link, b"x")
    assert link.is_symlink()


# --- a full disk, a closed stream --------------------------------------------------------------


@needs_full
@pytest.mark.parametrize("command", ["score", "ratings", "models list", "models show", "--help"])
def test_a_full_disk_behind_stdout_is_one_sentence(folder, tmp_path, command):
    paths = [folder] if command in ("score", "ratings") else []
    done = in_shell("> /dev/full", *command.split(), *paths, folder=tmp_path)
    assert done.returncode == 2
    assert "cannot be written (the disk is full)" in done.stderr
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


@needs_full
@pytest.mark.parametrize("option", ["--json", "--csv"])
def test_a_full_disk_behind_a_file_is_told_with_its_name(mobileiqa, folder, option):
    done = mobileiqa("score", folder, option, "/dev/full")
    assert done.returncode == 2
    assert "/dev/full: It cannot be written (the disk is full)" in done.stderr


@needs_posix
@pytest.mark.parametrize("closed", [">&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_a_closed_stdout_is_one_sentence_and_the_files_asked_for_are_there(
    folder, tmp_path, closed
):
    done = in_shell(closed, "score", folder, "--json", "out.json", folder=tmp_path)
    assert done.returncode == 2
    assert len(json.loads((tmp_path / "out.json").read_text())) == 3
    if "2>" not in closed:
        assert "The output cannot be written (it is closed)" in done.stderr
        assert "Traceback" not in done.stderr


@needs_posix
@pytest.mark.parametrize("closed", ["2>&-", "<&- 2>&-"])
def test_a_closed_stderr_hinders_nothing(folder, tmp_path, closed):
    done = in_shell(closed, "score", folder, "--json", "-", folder=tmp_path)
    assert done.returncode == 0
    assert len(json.loads(done.stdout)) == 3


@needs_full
def test_a_full_disk_behind_stderr_gives_no_traceback(folder, tmp_path):
    done = in_shell("2> /dev/full", "ratings", tmp_path / "nothing.txt", folder=tmp_path)
    assert done.returncode == 2
    assert done.stdout == ""


# --- long names, deep folders ------------------------------------------------------------------


@pytest.mark.parametrize("stem", ["n" * 241, "ü" * 120 + "n", "相" * 80 + "n"])
def test_names_of_245_bytes_are_explained_and_written(mobileiqa, tmp_path, stem):
    photo = make_photo(tmp_path / f"{stem}.jpg")
    assert len(os.fsencode(photo.name)) == 245
    target = tmp_path / f"{stem}.csv"
    done = mobileiqa("explain", photo, "--out", tmp_path / "maps")
    assert done.returncode == 0, done.stderr
    (described,) = (tmp_path / "maps").glob("*-explanation.json")
    for entry in json.loads(described.read_text())["heatmaps"]:
        assert (tmp_path / "maps" / entry["picture"]).is_file()
        assert (tmp_path / "maps" / entry["array"]).is_file()
    done = mobileiqa("score", photo, "--csv", target)
    assert done.returncode == 0, done.stderr
    assert target.is_file()


def test_a_name_is_cut_only_where_it_must_be_and_stays_its_own():
    assert fitting_name("DSC_1", "-lost.png") == "DSC_1-lost.png"
    names = {fitting_name("ü" * 120 + end, "-view-1.png") for end in ("abcd", "abce", "x")}
    assert len(names) == 3
    assert all(len(os.fsencode(name)) <= 255 and name.endswith("-view-1.png") for name in names)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="paths end at 4096 bytes there")
def test_a_path_too_deep_to_read_is_named(mobileiqa, tmp_path):
    make_photo(tmp_path / "a.jpg")
    here = os.open(tmp_path, os.O_RDONLY)
    for _ in range(4200 // 200):
        os.mkdir("d" * 199, dir_fd=here)
        deeper = os.open("d" * 199, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = deeper
    os.close(here)
    done = mobileiqa("score", tmp_path, "--recursive")
    assert done.returncode == 0, done.stderr
    assert "1 of 1 photos scored" in done.stderr
    (line,) = [line for line in done.stderr.splitlines() if line.startswith("Left out: the folder")]
    assert "ddd" in line
    assert line.endswith("(the name is too long).")


# --- what the table and CSV say ----------------------------------------------------------------

MODEL = ModelIdentity("student", "1", "m" * 64, "mobileiqa")


def scored(count: int) -> list[Result]:
    return [
        Result(
            Photo(Path(f"/p/{number:06}.jpg"), (), 1, 1),
            Assessment(0.5, 100 * number / count, (), 3, 2, MODEL, 0.1),
        )
        for number in range(count)
    ]


def shown(results: list[Result]) -> list[str]:
    console = Console(file=io.StringIO(), width=120)
    result_table.show(results, console)
    return console.file.getvalue().splitlines()


def test_a_table_up_to_2000_rows_is_whole():
    assert len(shown(scored(MOST_ROWS))) == MOST_ROWS + 1


def test_of_more_rows_the_best_and_the_lowest_are_shown_and_where_the_rest_is():
    lines = shown(scored(MOST_ROWS + 1))
    assert len(lines) == 2 * (SHOWN_OF_MANY + 2) + 1
    assert lines[0] == "The 20 best of 2,001 photos:"
    assert lines[2].startswith("002000.jpg")
    assert lines[SHOWN_OF_MANY + 2] == "The 20 lowest of 2,001 photos:"
    assert lines[-2].startswith("000000.jpg")
    assert lines[-1] == "All 2,001: the same command with --csv FILE or --json FILE."


def test_of_very_many_failures_some_are_shown_and_the_rest_counted():
    failed = [
        Result(Photo(Path(f"/p/{n}.jpg"), (), 1, 1), PhotoError("It is empty.", "/p"))
        for n in range(MOST_ROWS + 1)
    ]
    lines = shown(failed)
    assert len(lines) == SHOWN_OF_MANY + 2
    assert "1,981 more" in lines[-1]


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_no_text_from_outside_begins_a_csv_cell_as_a_formula(begin):
    name = f"{begin}HYPERLINK(1)"
    model = ModelIdentity(name, "1", "m" * 64, "mobileiqa")
    assessment = Assessment(-0.5, 0.0, (), 3, 2, model, 0.1)
    photo = Photo(Path("/p/a.jpg"), (), 1, 1)
    results = [
        Result(photo, assessment, Marks(label=name)),
        Result(photo, PhotoError(name, "/p/a.jpg"), Marks()),
    ]
    text = to_csv(results, model, ()).decode()
    first, second = csv.DictReader(io.StringIO(text, newline=""))
    assert first["model"] == first["label"] == second["error"] == f"'{name}"
    assert first["raw"] == "-0.5"


def test_an_unwritable_file_is_an_error_with_its_name(tmp_path):
    with pytest.raises(OutputError) as caught:
        write(tmp_path / "no" / "such.json", b"x")
    assert caught.value.path == tmp_path / "no" / "such.json"
