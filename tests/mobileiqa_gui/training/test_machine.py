"""Device and precision are chosen in the wizard as in the command, for all runs that are made."""

from __future__ import annotations

import pytest

from mobileiqa_gui.training.draft import Draft, run_config
from mobileiqa_gui.training.machine_choice import (
    choice_of,
    device_in_words,
    needs_in_words,
    with_choice,
)
from mobileiqa_gui.training.pages.review import ReviewPage
from training.interface import Device

CPU = Device("cpu", "cpu (2 threads)", ("float32", "bf16"), "It costs time.")
CUDA = Device("cuda", "cuda:0 (NVIDIA Large)", ("float32", "bf16", "fp16"))
MPS = Device("mps", "mps", ("float32",))
NONE = (Device("cuda", ""), Device("mps", ""), CPU)


@pytest.fixture
def draft(tmp_path) -> Draft:
    return Draft(goal="taught", folder=str(tmp_path), data_fits=True)


def test_both_runs_are_computed_as_chosen(draft):
    chosen = with_choice(draft, "cpu", "bf16")
    for role in ("teacher", "student"):
        machine = run_config(chosen, role).machine
        assert (machine.device, machine.precision) == ("cpu", "bf16")
    assert choice_of(chosen) == ("cpu", "bf16")
    usual = with_choice(chosen, "auto", "float32")
    assert usual == draft  # nothing differs from the preset


def test_what_a_choice_needs():
    assert device_in_words("cuda", ()) == "NVIDIA graphics card (CUDA)"
    assert device_in_words("cuda", NONE) == "NVIDIA graphics card (CUDA): not found"
    assert device_in_words("auto", NONE) == "The fastest there is: cpu (2 threads)"
    assert device_in_words("auto", (CUDA, CPU)) == "The fastest there is: cuda:0 (NVIDIA Large)"
    assert needs_in_words("auto", "float32", NONE) == ""
    assert "needs an NVIDIA card" in needs_in_words("cuda", "float32", NONE)
    assert "Apple chip" in needs_in_words("mps", "float32", NONE)
    assert needs_in_words("cpu", "bf16", NONE).endswith("It costs time.")
    assert "whatever is chosen" in needs_in_words("mps", "bf16", (MPS, CPU))
    assert "less memory" in needs_in_words("auto", "bf16", ())


def test_choosing_changes_the_configuration_and_what_is_not_there_cannot_be_chosen(
    draft, qtbot, data_set
):
    page = ReviewPage()
    qtbot.addWidget(page)
    page.show_draft(Draft(goal="alone", folder=str(data_set()), data_fits=True))
    page.machine.show_devices(NONE)
    box = page.machine.device
    enabled = {box.itemData(row): box.model().item(row).isEnabled() for row in range(box.count())}
    assert enabled == {"auto": True, "cpu": True, "cuda": False, "mps": False}
    precision = page.machine.precision
    precision.setCurrentIndex(precision.findData("bf16"))
    with qtbot.waitSignal(page.changed) as changed:
        precision.activated.emit(precision.currentIndex())
    assert choice_of(changed.args[0]) == ("auto", "bf16")
    assert 'precision = "bf16"' in page.config.toPlainText()
    assert "less memory" in page.machine.needs.text()
    page.close_work()
