"""Device and precision of the runs of a draft, and what they need, in words. No Qt widgets."""

from __future__ import annotations

from collections.abc import Sequence

from mobileiqa_gui.training.draft import Draft
from mobileiqa_gui.translation import QT_TRANSLATE_NOOP, translate
from training.interface import Device

DEVICES = ("auto", "cpu", "cuda", "mps")
PRECISIONS = {
    "float32": QT_TRANSLATE_NOOP("MachinePanel", "float32, exact"),
    "bf16": QT_TRANSLATE_NOOP("MachinePanel", "bfloat16, less memory"),
}
_KEYS = {"device": "machine.device", "precision": "machine.precision"}
_USUAL = {"machine.device": "auto", "machine.precision": "float32"}


def choice_of(draft: Draft) -> tuple[str, str]:
    """The device and precision chosen, of the first run where they differ."""
    settings = draft.settings_of(draft.roles[0])
    device, precision = (str(settings.get(key, _USUAL[key])) for key in _KEYS.values())
    return device, precision


def with_choice(draft: Draft, device: str, precision: str) -> Draft:
    """The draft whose runs are all computed so."""
    chosen = {_KEYS["device"]: device, _KEYS["precision"]: precision}
    for role in draft.roles:
        settings = {**draft.settings_of(role), **chosen}
        for key, usual in _USUAL.items():
            if settings[key] == usual:
                del settings[key]
        draft = draft.with_settings(role, settings)
    return draft


def device_in_words(key: str, devices: Sequence[Device]) -> str:
    """A device for a list to choose from, with its own name where it is known."""
    names = {device.key: device.name for device in devices}
    if key == "auto":
        best = next((device.name for device in devices if device.name), "")
        automatic = translate("machine", "The fastest there is")
        return f"{automatic}: {best}" if best else automatic
    words = {
        "cpu": translate("machine", "Processor (CPU)"),
        "cuda": translate("machine", "NVIDIA graphics card (CUDA)"),
        "mps": translate("machine", "Apple graphics (MPS)"),
    }[key]
    if devices and not names.get(key):
        return translate("machine", "{device}: not found").format(device=words)
    return words


def needs_in_words(device: str, precision: str, devices: Sequence[Device]) -> str:
    """What the choice needs and costs; empty where there is nothing to say."""
    there = {each.key: each for each in devices if each.name}
    chosen = next(iter(there.values()), None) if device == "auto" else there.get(device)
    said = []
    if devices and chosen is None:
        said.append(
            {
                "cuda": translate(
                    "machine",
                    "CUDA needs an NVIDIA card, its driver and a torch that was built for it.",
                ),
                "mps": translate(
                    "machine", "MPS needs a Mac with an Apple chip and macOS 14 or later."
                ),
            }.get(device, "")
        )
    if precision == "bf16":
        said.append(_about_half(chosen))
    return " ".join(filter(None, said))


def _about_half(chosen: Device | None) -> str:
    if chosen is not None and "bf16" not in chosen.precisions:
        return translate("machine", "{device} computes in float32 whatever is chosen here.").format(
            device=chosen.name
        )
    words = translate(
        "machine",
        "The network's inner pictures take less memory; weights stay in float32. The result "
        "differs a little.",
    )
    return f"{words} {chosen.note}".strip() if chosen is not None else words
