"""What the machine has: whether it runs on its battery."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from core.machine import on_battery

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="as Linux tells")


def supply(folder: Path, name: str, **says: str) -> None:
    (folder / name).mkdir(parents=True)
    for key, text in says.items():
        (folder / name / key).write_text(f"{text}\n")


def test_a_machine_without_a_battery(tmp_path):
    assert not on_battery(tmp_path / "nowhere")
    supply(tmp_path, "AC", type="Mains", online="1")
    assert not on_battery(tmp_path)


@pytest.mark.parametrize(
    ("online", "status", "told"),
    [("0", "Discharging", True), ("1", "Discharging", False), ("1", "Charging", False),
     ("0", "Full", False)],
)  # fmt: skip
def test_a_laptop(tmp_path, online, status, told):
    supply(tmp_path, "AC", type="Mains", online=online)
    supply(tmp_path, "BAT0", type="Battery", status=status, scope="System")
    assert on_battery(tmp_path) is told


def test_a_mouse_on_its_battery_is_none(tmp_path):
    supply(tmp_path, "hid", type="Battery", status="Discharging", scope="Device")
    assert not on_battery(tmp_path)
