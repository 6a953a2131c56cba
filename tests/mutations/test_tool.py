"""The tool itself, on a program of a few lines."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.mutations.drawing import draw, mutations_of
from tests.mutations.named import NAMED, named_mutations
from tests.mutations.trying import Copy, which_tests

ROOT = Path(__file__).resolve().parents[2]
SOURCE = '''"""No fault in 1 + 1 here."""
def is_mild(degrees: int, limit: int = 20) -> bool:
    """Neither in 2 > 1 here."""
    _log.info("ö %d", degrees + 1)
    if degrees < 10 and not limit:
        raise ValueError(f"{degrees + 1} ö")
    return degrees < limit
'''


def test_faults_are_found_in_what_the_program_does_alone():
    found = mutations_of(SOURCE, "mild.py")
    assert {(m.before, m.after) for m in found} == {
        ("20", "21"),
        ("20", "(19)"),
        ("degrees < 10 and not limit", "not (degrees < 10 and not limit)"),
        ("degrees < 10 and not limit", "degrees < 10 or not limit"),
        ("degrees < 10", "degrees <= 10"),
        ("10", "11"),
        ("10", "(9)"),
        ("not limit", "(limit)"),
        ('raise ValueError(f"{degrees + 1} ö")', "pass"),
        ("return degrees < limit", "return None"),
        ("degrees < limit", "degrees <= limit"),
    }
    for mutation in found:
        ast.parse(mutation.apply(SOURCE))


def test_a_fault_whose_place_has_changed_is_refused():
    mutation = mutations_of(SOURCE, "mild.py")[0]
    with pytest.raises(ValueError, match="no longer reads"):
        mutation.apply("# another line\n" + SOURCE)


def test_the_same_seed_draws_the_same_faults_of_different_lines():
    drawn = draw(ROOT, "core", 1, 30)
    assert drawn == draw(ROOT, "core", 1, 30)
    assert drawn != draw(ROOT, "core", 2, 30)
    assert len({(m.file, m.line) for m in drawn}) == 30


def test_every_named_fault_has_its_place_and_its_tests():
    found = list(named_mutations(ROOT))
    assert len(found) == len(NAMED) >= 8
    for mutation, tests in found:
        ast.parse(mutation.apply((ROOT / mutation.file).read_text()))
        assert all((ROOT / place).exists() for place in tests)


def test_every_source_of_core_has_tests_to_ask():
    for path in (ROOT / "core").rglob("*.py"):
        steps = which_tests(path.relative_to(ROOT).as_posix(), ROOT)
        assert steps
        assert all((ROOT / place).exists() for step in steps for place in step)


@pytest.fixture
def program(tmp_path) -> Path:
    for name in ("core", "training", "mobileiqa_gui", "resources", "tests", "benchmarks"):
        (tmp_path / name).mkdir()
    for name in ("main.py", "pyproject.toml", "README.md"):
        (tmp_path / name).touch()
    (tmp_path / "core" / "__init__.py").touch()
    (tmp_path / "core" / "mild.py").write_text(SOURCE.replace("    _log", "    # _log"))
    (tmp_path / "tests" / "test_mild.py").write_text(
        "from core.mild import is_mild\n\ndef test_mild():\n    assert not is_mild(20)\n"
    )
    return tmp_path


@pytest.mark.sweep
def test_a_fault_is_noticed_or_survives_and_is_gone_afterwards(program, tmp_path_factory):
    copy = Copy(program, tmp_path_factory.mktemp("copies") / "copy")
    source = (program / "core" / "mild.py").read_text()
    faults = {m.before: m for m in mutations_of(source, "core/mild.py")}
    noticed = copy.try_out(faults["degrees < limit"], [("tests/test_mild.py",)], 60)
    assert noticed.state == "noticed"
    assert "test_mild" in noticed.by
    # A test that fails without the fault too says nothing of it.
    (copy.root / "tests" / "test_mild.py").write_text(
        "from core.mild import is_mild\n\ndef test_other():\n    assert False\n"
        "def test_mild():\n    assert not is_mild(20)\n"
    )
    again = copy.try_out(faults["degrees < limit"], [("tests/test_mild.py",)], 60)
    assert (again.state, again.by) == ("noticed", "tests/test_mild.py::test_mild")
    assert copy.try_out(faults["10"], [("tests/test_mild.py",)], 60).state == "survived"
    assert (copy.root / "core" / "mild.py").read_text() == source
