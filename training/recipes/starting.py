"""What a run takes over from the trained model it begins with: network, input, gentle steps.

The model is a model file (.iqa) that holds weights, a run's folder, or a run's weights.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from core.errors import RunError
from core.networks.mobileiqa.presets import NetworkPreset
from training.plain import PlainError, build
from training.recipes.config_file import config_to_plain, load_config
from training.recipes.settings import Input, RunConfig

GENTLE: Final[dict[str, Any]] = {
    "optimiser.rate": 3e-4,
    "training.freeze_stages": 5,
    "training.batch": 8,
}
"""A trained network is moved, not made: smaller steps, on the backbone as it is."""

_CONFIG = "config.toml"


def settings_from(path: Path) -> dict[str, Any]:
    """Settings by key ("network.channels") that begin a run where this model ended.

    Raises RunError or BundleError, naming the file and what to do.
    """
    from core.bundles.bundle import SUFFIX  # brings numpy: not for who only looks at runs

    path = path.expanduser().absolute()
    run = path if path.is_dir() else path.parent.parent
    if path.suffix == SUFFIX:
        config = _of_bundle(path)
    elif (run / _CONFIG).is_file():
        config = load_config(run / _CONFIG)
    else:
        raise RunError(
            "A run can begin with a model file (.iqa) or a run's folder: choose one of these.", path
        )
    plain, network = config_to_plain(config), config.network
    found = {f"network.{key}": value for key, value in plain["network"].items()}
    found |= {f"input.{key}": value for key, value in plain["input"].items() if "flip" not in key}
    found |= GENTLE | {"weights.source": "bundle", "weights.file": str(path)}
    if network.even_levels or (network.moments and not network.detail):
        found["data.cache_features"] = True  # of a frozen backbone no photo is computed twice
    return found


def _of_bundle(path: Path) -> RunConfig:
    """A configuration of its network and input, the rest as usual."""
    from core.bundles.bundle import WEIGHTS, open_bundle
    from core.families.mobileiqa.section import read_section

    manifest = open_bundle(path).manifest
    if manifest.family != "mobileiqa" or WEIGHTS not in manifest.members:
        raise RunError("This model file has no weights to go on from, only its graphs.", path)
    try:
        network = build(NetworkPreset, read_section(manifest).preset)
    except PlainError as error:
        raise RunError(f"The model file's network is not known here ({error}).", path) from error
    inputs = manifest.inputs
    shown = Input(mean=manifest.mean, std=manifest.std)
    policy, crops = inputs.whole, inputs.crops
    if policy is not None and policy.kind == "fixed":
        width, height = policy.landscape
        shown = replace(shown, kind="fixed", width=width, height=height)
    elif policy is not None:
        shown = replace(shown, side=policy.side, limit=policy.limit, multiple=policy.multiple)
    if policy is not None:
        shown = replace(shown, full_decode=policy.full_decode)
    if crops is not None:
        shown = replace(shown, window_side=crops.side, window_ranks=crops.ranks)
    return RunConfig(network=network, input=shown)
