"""The front door: what opens the window, what runs a command, what is refused and how."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

from core import training_half
from core.commands.command_group import run
from core.families.library import DEFAULT
from core.installation import DECODERS, look
from core.places import data_folder
from main import COMMANDS
from tests.core.commands.conftest import ROOT, environment

NO_DISPLAY = {"DISPLAY": None, "WAYLAND_DISPLAY": None, "QT_QPA_PLATFORM": None}


def test_help_lists_the_commands_and_every_one_exists(mobileiqa):
    done = mobileiqa("--help")
    assert done.returncode == 0
    for name in ("score", "explain", "models"):
        assert f"\n  {name} " in done.stdout
        assert mobileiqa(name, "--help").returncode == 0


def test_version_is_the_installed_one(mobileiqa):
    done = mobileiqa("--version")
    assert done.returncode == 0
    for line in ("mobileiqa 0.", "ONNX Runtime: 1.", "Models: ", f"Data: {data_folder()}"):
        assert f"\n{line}" in f"\n{done.stdout}"
    for decoder in DECODERS:
        assert f"{decoder} " in done.stdout
    assert "unknown" not in done.stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere"], "no folder and no command 'nowhere'"),
        (["scor"], "Did you mean 'score'?"),
        (["a", "b"], "Name one folder"),
        (["--colour"], "--colour"),
        (["score"], "PATH"),
        (["score", "nowhere"], "does not exist"),
        (["score", ".", "--input-size", "12"], "1907x1231"),
        (["score", ".", "--input-size", "0x9"], "1 to "),
        (["score", ".", "--json", "-", "--csv", "-"], "Only one"),
        (["score", ".", "--json", "no/such/folder/x.json"], "cannot be written"),
        (["explain", "."], "--out"),
        (["models", "remove"], "remove"),
    ],
)
def test_wrong_usage_is_named_and_gives_status_2(mobileiqa, arguments, words):
    done = mobileiqa(*arguments)
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_what_a_file_manager_hands_over_is_opened(folder, tmp_path, capsys):
    opened = []
    model = tmp_path / "mine.IQA"
    model.touch()
    photo, other = folder / "photo 0.jpg", folder / "photo 1.jpg"
    for places in ([folder], [photo], [photo, other], [model]):
        assert run([str(place) for place in places], {}, lambda p: opened.append(p) or 0) == 0
    assert opened == [folder, photo, photo, model]


def test_a_file_that_is_no_photo_and_no_model_is_refused(mobileiqa, tmp_path):
    (tmp_path / "letter.odt").touch()
    done = mobileiqa(tmp_path / "letter.odt")
    assert done.returncode == 2
    assert "neither a folder nor a photo nor a model file (.iqa)" in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="others always have a display")
def test_without_a_display_the_same_from_the_command_line_is_told(mobileiqa, folder):
    for arguments, shown in ((), "FOLDER"), ((folder,), str(folder)):
        done = mobileiqa(*arguments, **NO_DISPLAY)
        assert done.returncode == 2
        assert f'mobileiqa score "{shown}"' in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="others always have a display")
def test_the_advice_names_the_program_as_it_was_called(mobileiqa, folder, monkeypatch):
    monkeypatch.setattr(sys, "argv", [".venv/bin/mobileiqa"])
    done = mobileiqa(folder, **NO_DISPLAY)
    assert f'  .venv/bin/mobileiqa score "{folder}"\n' in done.stderr


def test_a_bare_python_is_told_to_set_up_first(tmp_path):
    code = (
        "import sys; sys.modules['click'] = None; sys.argv[0] = 'main.py'\n"
        f"sys.path.insert(0, {str(ROOT)!r})\n"
        "import main; sys.exit(main.main(['score', '.']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "main.py setup" in done.stderr


def test_the_help_of_setup_needs_the_standard_library_alone(tmp_path):
    done = subprocess.run(
        [sys.executable, "-S", "-E", "-s", str(ROOT / "main.py"), "setup", "--help"],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "usage" in done.stdout


def test_a_report_of_a_bug_tells_nothing_private(monkeypatch, tmp_path):
    home = tmp_path / "anna"
    monkeypatch.setenv("MOBILEIQA_HOME", str(home))
    (home / "models").mkdir(parents=True)
    shutil.copy(DEFAULT, home / "models" / "Anna's wedding.iqa")
    report = look().report()
    assert "1 more" in report
    assert "anna" not in report.casefold()
    assert str(Path.home()) not in report
    assert "/" not in report


def test_without_the_training_half_the_two_commands_that_bring_it_are_named(
    mobileiqa, monkeypatch, folder, tmp_path
):
    monkeypatch.setattr(training_half, "HEAVY", ("no_such_package_as_torch",))
    checkpoint = tmp_path / "best_model.pkl"
    checkpoint.write_bytes(b"a checkpoint")
    for arguments in (
        ("train", "--data", tmp_path),
        ("evaluate",),
        ("score", "--model", checkpoint, folder),
    ):
        done = mobileiqa(*arguments)
        assert done.returncode == 2
        assert "python3 main.py setup" in done.stderr
        assert ".venv/bin/mobileiqa" in done.stderr
    listed = mobileiqa("--help").stdout
    assert "\n  train " not in listed
    assert "\n  score " in listed


@pytest.mark.parametrize(
    ("typed", "offered"), [("sco", "plain,score"), ("", "file,"), ("--v", "plain,--version")]
)
def test_completion_offers_commands_paths_and_options(monkeypatch, capsys, typed, offered):
    monkeypatch.setenv("_MOBILEIQA_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_CWORD", "1")
    monkeypatch.setenv("COMP_WORDS", f"mobileiqa {typed}")
    with pytest.raises(SystemExit):  # click's way of answering a shell
        run([], COMMANDS, lambda _place: 0)
    assert offered in capsys.readouterr().out.splitlines()


WITHOUT_TORCH = """
import sys

class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {
            "torch", "torchvision", "timm", "onnx", "onnxscript", "PySide6", "matplotlib", "scipy"
        }:
            raise ImportError(f"{name} must not be imported")

sys.meta_path.insert(0, Refuse())
sys.path.insert(0, sys.argv[1])
import main
photos, model, out = sys.argv[2:]
for arguments in (
    ["score", photos],
    ["explain", f"{photos}/photo 0.jpg", "--out", out],
    ["models", "list"],
    ["models", "show"],
    ["models", "verify", model],
    ["models", "import", model],
):
    assert main.main(arguments) == 0, arguments
"""


def test_commands_work_where_torch_qt_and_plotting_cannot_be_imported(folder, tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_TORCH, ROOT, folder, DEFAULT, tmp_path / "out"],
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@click.command()
def interrupted() -> int:
    """A command during which Ctrl-C is pressed."""
    raise KeyboardInterrupt


def test_a_command_that_is_interrupted_ends_as_shells_expect(capsys):
    places = {"wait": f"{__name__}:interrupted"}
    assert run(["wait"], places, lambda _folder: 0) == 130
    assert "Interrupted" in capsys.readouterr().err
