"""Whole files: replaced in one step or not at all, through links, never a device."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from core import files
from core.files import FileLock, put_where_none_is, write_atomically, write_result, written_whole

needs_posix = pytest.mark.skipif(os.name != "posix", reason="uses POSIX files")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("lasting", [True, False])
def test_a_file_is_made_and_replaced(tmp_path, lasting):
    path = tmp_path / "a.json"
    for content in (b"first", b"second, longer", b""):
        write_atomically(path, content, lasting=lasting)
        assert path.read_bytes() == content
        assert names(tmp_path) == ["a.json"]


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "a.json"
    path.write_bytes(b"old")

    def fail() -> None:
        with written_whole(path) as unfinished:
            unfinished.write_bytes(b"half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a.json"]


def test_a_reader_sees_the_old_file_until_the_new_one_is_whole(tmp_path):
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    with written_whole(path) as unfinished:
        unfinished.write_bytes(b"new")
        assert path.read_bytes() == b"old"
        assert unfinished.parent == tmp_path
        assert unfinished.name.startswith(".")
    assert path.read_bytes() == b"new"


def test_writers_at_the_same_time_do_not_meet(tmp_path):
    path = tmp_path / "a.bin"
    contents = [bytes([number]) * 200_000 for number in range(40)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda content: write_atomically(path, content, lasting=False), contents))
    assert path.read_bytes() in contents
    assert names(tmp_path) == ["a.bin"]


@needs_posix
def test_a_link_stays_one_and_what_it_points_to_is_replaced(tmp_path):
    real, away = tmp_path / "real", tmp_path / "away"
    real.mkdir()
    away.mkdir()
    (real / "a.json").write_bytes(b"old")
    (away / "middle.json").symlink_to(Path("..") / "real" / "a.json")
    link = away / "a.json"
    link.symlink_to("middle.json")
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert (away / "middle.json").is_symlink()
    assert (real / "a.json").read_bytes() == b"new"
    assert names(away) == ["a.json", "middle.json"]
    assert names(real) == ["a.json"]


@needs_posix
def test_a_dangling_link_gets_its_file(tmp_path):
    (tmp_path / "a.json").symlink_to("b.json")
    write_atomically(tmp_path / "a.json", b"new")
    assert (tmp_path / "a.json").is_symlink()
    assert (tmp_path / "b.json").read_bytes() == b"new"


@needs_posix
def test_folders_devices_and_pipes_are_refused_with_a_sentence_and_left_alone(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    (tmp_path / "to-null").symlink_to("/dev/null")
    for name, says in (
        ("pipe", "device or a pipe"),
        ("folder", "There is a folder of this name"),
        ("to-null", "device or a pipe"),
    ):
        with pytest.raises(OSError, match=says) as caught:
            write_atomically(tmp_path / name, b"new")
        assert caught.value.filename == str(tmp_path / name)
    assert names(tmp_path) == ["folder", "pipe", "to-null"]
    assert (tmp_path / "pipe").is_fifo()
    assert Path("/dev/null").is_char_device()


@needs_posix
def test_a_result_goes_into_a_pipe_or_device_as_it_comes(tmp_path):
    write_result(Path("/dev/null"), b"gone")
    assert Path("/dev/null").is_char_device()
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(
        [sys.executable, "-c", "import sys; print(open(sys.argv[1]).read())", str(pipe)],
        stdout=subprocess.PIPE,
    ) as reader:
        write_result(pipe, b"through")
        assert reader.communicate(timeout=60)[0].strip() == b"through"
    write_result(tmp_path / "file", b"whole")
    assert (tmp_path / "file").read_bytes() == b"whole"
    with pytest.raises(IsADirectoryError):
        write_result(tmp_path, b"no")


def test_an_error_names_the_file_that_was_meant(tmp_path):
    path = tmp_path / "missing" / "a.json"
    with pytest.raises(FileNotFoundError) as caught:
        write_atomically(path, b"new")
    assert caught.value.filename == str(path)


def test_the_longest_name_a_file_may_have_can_be_written(tmp_path):
    path = tmp_path / ("ä" * 127)
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"


@needs_posix
def test_a_full_disk_leaves_the_old_file(tmp_path):
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    code = (
        "import resource, signal, sys\nfrom pathlib import Path\n"
        "from core.files import write_atomically\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try:\n    write_atomically(Path(sys.argv[1]), b'x' * 5000)\n"
        "except OSError as error:\n    print(error.errno)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.strip() == str(errno.EFBIG)
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a.json"]


def test_lasting_files_are_synced_before_they_get_their_name(tmp_path, monkeypatch):
    order = []
    fsync, replace = os.fsync, Path.replace
    monkeypatch.setattr(os, "fsync", lambda handle: (order.append("sync"), fsync(handle)))
    monkeypatch.setattr(
        Path, "replace", lambda path, to: (order.append("replace"), replace(path, to))[1]
    )
    write_atomically(tmp_path / "a", b"a")
    assert order[:2] == ["sync", "replace"]
    order.clear()
    write_atomically(tmp_path / "b", b"b", lasting=False)
    assert order == ["replace"]


@pytest.mark.parametrize("has_links", [True, False])
def test_a_file_is_put_where_none_is_and_never_over_another(tmp_path, monkeypatch, has_links):
    if not has_links:

        def refuse(*_: object) -> None:
            raise PermissionError

        monkeypatch.setattr(files.os, "link", refuse)
    one, other, target = (tmp_path / name for name in ("one", "other", "target"))
    one.write_bytes(b"one")
    other.write_bytes(b"other")
    assert put_where_none_is(one, target)
    assert not put_where_none_is(other, target)
    assert target.read_bytes() == b"one"


HOLD = """
import sys
from pathlib import Path
from core.files import FileLock
lock = FileLock(Path(sys.argv[1]))
print(lock.acquire(), flush=True)
sys.stdin.readline()
"""


def test_a_lock_is_held_by_one_and_ends_with_its_process(tmp_path):
    path = tmp_path / "lock"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        cwd=Path(__file__).parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as holder:
        assert holder.stdout.readline().strip() == b"True"
        with FileLock(path) as lock:
            assert not lock.acquire()
            holder.kill()
            holder.wait(60)
            assert lock.acquire()
            with FileLock(path) as other:
                assert not other.acquire()
            lock.release()
            with FileLock(path) as other:
                assert other.acquire()
    assert path.exists()
