"""The set-up's decisions and its dealings with real environments; never a download."""

from __future__ import annotations

import ast
import http.server
import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.commands import setup, system_libraries

SOURCES = [Path(setup.__file__), Path(system_libraries.__file__), setup.PROJECT / "main.py"]


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real virtual environment; the seconds that unpacking pip takes are saved by a stand-in."""
    venv = tmp_path_factory.mktemp("setup") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(venv)], check=True)
    (site_packages,) = venv.glob("[Ll]ib/**/site-packages")
    (site_packages / "pip.py").write_text("", encoding="utf-8")
    return venv


@pytest.fixture
def index_url() -> Iterator[str]:
    """A package index on this machine that answers everything with 200."""

    class Answer(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/torch/"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("path", [p for p in SOURCES if p.is_file()], ids=lambda path: path.name)
def test_an_old_python_can_read_the_code_that_turns_it_away(path: Path) -> None:
    ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 8))


def test_setup_runs_where_nothing_is_installed() -> None:
    code = "import sys; sys.path.insert(0, sys.argv[1]); from core.commands import setup"
    command = [sys.executable, "-I", "-S", "-c", code, str(setup.PROJECT)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_old_python_is_told_what_to_do() -> None:
    with pytest.raises(setup.SetupError, match=r"3\.11 or newer, and this is 3\.10"):
        setup.refuse_old_python((3, 10))
    setup.refuse_old_python((3, 11))


def test_a_working_environment_is_kept(environment: Path) -> None:
    marker = environment / "kept"
    marker.touch()
    setup.provide_environment(environment)
    assert marker.exists()


def test_an_environment_whose_python_is_gone_does_not_work(tmp_path: Path) -> None:
    (tmp_path / "pyvenv.cfg").touch()
    program = setup.python_of(tmp_path)
    program.parent.mkdir(parents=True)
    if os.name == "posix":
        program.symlink_to(tmp_path / "removed-python")
    assert not setup.environment_works(tmp_path)


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"precious")
    with pytest.raises(setup.SetupError, match="--venv"):
        setup.provide_environment(tmp_path)
    assert photo.read_bytes() == b"precious"


def test_a_finished_setup_is_recognised(environment: Path) -> None:
    program = setup.script(environment, "mobileiqa")
    program.touch()
    plain, dev = setup.stamp(dev=False), setup.stamp(dev=True)
    stamp = environment / setup.STAMP

    stamp.write_text(json.dumps(plain), encoding="utf-8")
    assert setup.up_to_date(environment, plain)
    assert not setup.up_to_date(environment, dev)

    stamp.write_text(json.dumps(dev), encoding="utf-8")
    assert setup.up_to_date(environment, plain)
    assert not setup.up_to_date(environment, {**dev, "pyproject_sha256": "another"})

    program.unlink()
    assert not setup.up_to_date(environment, dev)


@pytest.mark.parametrize("text", ["", "{", "[]", "null"])
def test_a_damaged_stamp_means_installing_again(environment: Path, text: str) -> None:
    setup.script(environment, "mobileiqa").touch()
    (environment / setup.STAMP).write_text(text, encoding="utf-8")
    assert not setup.up_to_date(environment, setup.stamp(dev=False))


@pytest.mark.parametrize(
    ("platform", "gpu", "wanted"),
    [("linux", False, True), ("linux", True, False), ("darwin", False, False), ("win32", 0, False)],
)
def test_cpu_builds_are_sought_where_the_usual_ones_are_large(
    platform: str, gpu: bool, wanted: bool
) -> None:
    assert setup.wants_cpu_torch(platform, gpu) is wanted


def test_an_index_that_answers_is_reachable_and_a_closed_port_is_not(index_url: str) -> None:
    assert setup.reachable(index_url)
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        assert not setup.reachable(f"http://127.0.0.1:{unused.getsockname()[1]}/torch/")


def test_failed_import_is_noticed(environment: Path) -> None:
    assert setup.imports(environment, "import json")
    assert not setup.imports(environment, "import sys; sys.exit('torchvision does not fit')")


def test_wrong_usage_ends_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        setup.main(["--no-such-option"])
    assert stop.value.code == 2
    assert "--no-such-option" in capsys.readouterr().err


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux lacks libraries")
def test_missing_libraries_are_found_and_named_in_one_command() -> None:
    there = system_libraries.Library("libc.so.6", "libc6", "glibc", "glibc")
    absent = system_libraries.Library("libnone.so.9", "libnone9", "none-libs", "none")
    assert system_libraries.missing((there, absent)) == (absent,)
    command = system_libraries.command_for((absent,))
    assert any(name in command.split() for name in absent[1:])
    assert "libc6" not in command
