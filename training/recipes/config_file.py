"""A run's configuration as TOML: read with every fault named, written with its explanations."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

from core.bundles.inputs import MOST_CROPS
from core.errors import RunError, reason_of
from core.families.mobileiqa.levels import LEVELS, STRIDE
from core.networks.mobileiqa.presets import PRESETS, NetworkPreset
from training.plain import PlainError, build, plain
from training.recipes.network_settings import NETWORK_RANGES, NETWORK_TEXTS
from training.recipes.presets import SLIM_TEACHER
from training.recipes.settings import (
    TEACHER,
    RunConfig,
    SettingInfo,
    Source,
)
from training.recipes.stages import plain_stage, stage_configs

FORMAT = 1
KEPT_LEVELS = 3
"""Frozen levels whose last may be kept on disk, the others learning on."""
_BESIDE = {
    "degraded": "triples",
    "local": "composites",
    "native": "natives",
    "regions": "regions",
    "subject": "subjects",
    "grey": "greys",
    "plain": "plain",
}
"""Terms of the loss and the rows beside each batch that they look at."""
NETWORKS: dict[str, NetworkPreset] = {**PRESETS, SLIM_TEACHER.name: SLIM_TEACHER}
_PATHS = (
    ("data", "folder"),
    ("data", "file"),
    ("data", "cache_folder"),
    ("weights", "file"),
    ("degraded", "subjects_in"),
    ("degraded", "regions_from"),
    ("distill", "teacher"),
    ("model", "card"),
    ("model", "figures"),
)


_ALSO = (
    "Further data sets to mix with it, each with folder, columns, range and so on of its own, such "
    'as [{ folder = "/photos", direction = "down", range = [0, 9] }].'
)


def load_config(path: Path) -> RunConfig:
    """Read a configuration file; relative paths in it start at its folder.

    Raises RunError naming the setting that does not fit.
    """
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        reason = reason_of(error)
        raise RunError(f"The configuration cannot be read ({reason}).", path) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise RunError(f"The configuration is not sound TOML: {error}.", path) from error
    try:
        return _with_absolute_paths(config_from_plain(values), path.absolute().parent)
    except RunError as error:
        raise RunError(error.message, path) from error


def config_from_plain(values: Mapping[str, Any]) -> RunConfig:
    """A checked configuration from plain values (parsed TOML or JSON). Raises RunError."""
    given = dict(values)
    version = given.pop("format", FORMAT)
    if version != FORMAT:
        raise RunError(f"The configuration has format {version!r}; this program reads {FORMAT}.")
    try:
        network = given.pop("network", {})
        if not isinstance(network, Mapping):
            raise PlainError("network must be a table of settings")
        config = dataclasses.replace(build(RunConfig, given), network=_network(network))
        _check(config)
        for stage in stage_configs(config):
            _check_stage(stage)
    except PlainError as error:
        raise RunError(f"Setting {error}.") from error
    return config


def config_to_plain(config: RunConfig) -> dict[str, Any]:
    """Plain values that `config_from_plain` reads back to an equal configuration."""
    values: dict[str, Any] = plain(config)
    values["network"]["rank"] = config.network.rank or 0
    values["data"]["also"] = [_said(source) for source in config.data.also]
    values["stages"] = [plain_stage(stage) for stage in config.stages]
    return {"format": FORMAT, **values}


def _said(source: Source) -> dict[str, Any]:
    """Only what differs from a data set of which nothing is said."""
    nothing = plain(Source())
    return {key: value for key, value in plain(source).items() if value != nothing[key]}


def checked(config: RunConfig) -> RunConfig:
    """The same configuration, if it is possible. Raises RunError naming the setting."""
    return config_from_plain(config_to_plain(config))


def with_setting(config: RunConfig, key: str, text: str) -> RunConfig:
    """The configuration with one setting changed, such as ("training.epochs", "5").

    `text` is a TOML value; what is none counts as text. Raises RunError naming the setting.
    """
    return with_settings(config, {key: text})


def with_settings(config: RunConfig, texts: Mapping[str, str]) -> RunConfig:
    """The configuration with settings changed, checked as a whole. Raises RunError."""
    values = config_to_plain(config)
    for key, text in texts.items():
        steps = key.split(".")
        table: Any = values
        for step in steps[:-1]:
            inner = table.get(step)
            table = inner if isinstance(inner, dict) else {}
        if steps[-1] not in table or isinstance(table[steps[-1]], dict):
            raise RunError(f"There is no setting {key}; see a configuration file for all of them.")
        try:
            table[steps[-1]] = tomllib.loads(f"value = {text}")["value"]
        except tomllib.TOMLDecodeError:
            table[steps[-1]] = text
    return config_from_plain(values)


def config_hash(config: RunConfig) -> str:
    """SHA-256 over all settings but the name."""
    values = config_to_plain(config) | {"name": ""}
    return hashlib.sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()


def to_toml(config: RunConfig) -> str:
    """The configuration file's text, each setting under a comment that explains it."""
    values = config_to_plain(config)
    stages = values.pop("stages")
    texts = {info.key: info for info in setting_infos()}
    lines = [f"format = {FORMAT}"]
    sections: list[str] = []
    for key, value in values.items():
        if isinstance(value, dict):
            sections += ["", f"[{key}]"]
            for name, inner in value.items():
                if f"{key}.{name}" == "data.also":
                    comment = _ALSO
                else:
                    comment = _comment(texts[f"{key}.{name}"])
                sections += [f"# {comment}", f"{name} = {_toml(inner)}"]
        elif key != "format":
            lines += [f"# {_comment(texts[key])}", f"{key} = {_toml(value)}"]
    for stage in stages:
        sections += ["", "# A further stage: what it changes.", *_stage_lines(stage)]
    return "\n".join([*lines, *sections]) + "\n"


def _stage_lines(stage: Mapping[str, Any]) -> list[str]:
    lines = ["[[stages]]"]
    lines += [f"{key} = {_toml(v)}" for key, v in stage.items() if not isinstance(v, dict)]
    for key, table in stage.items():
        if isinstance(table, dict):
            lines += [f"[stages.{key}]", *(f"{name} = {_toml(v)}" for name, v in table.items())]
    return lines


def setting_infos() -> tuple[SettingInfo, ...]:
    """Every setting in the file's order, for forms and tooltips; `stages` is no single one."""
    return tuple(_infos(RunConfig(), ""))


def _infos(table: Any, prefix: str) -> Iterator[SettingInfo]:
    hints = get_type_hints(type(table))
    for field in dataclasses.fields(table):
        value, key = getattr(table, field.name), f"{prefix}{field.name}"
        if key in ("stages", "data.also"):  # which are no single settings
            continue
        if dataclasses.is_dataclass(value):
            yield from _infos(value, f"{key}.")
            continue
        about: Mapping[str, Any] = field.metadata
        if isinstance(table, NetworkPreset):
            low, high = NETWORK_RANGES.get(field.name, (None, None))
            about = {"text": NETWORK_TEXTS[field.name], "low": low, "high": high}
        hint = hints[field.name]
        choices = get_args(hint) if get_origin(hint) is Literal else ()
        yield SettingInfo(key, about["text"], value, about["low"], about["high"], choices)


def _comment(info: SettingInfo) -> str:
    if info.choices:
        return f"{info.text} ({', '.join(json.dumps(choice) for choice in info.choices)})"
    if info.low is None or info.high is None:
        return info.text
    return f"{info.text} ({info.low:.10g} to {info.high:.10g})"


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{key} = {_toml(v)}' for key, v in value.items())} }}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(_toml(v) for v in value)}]"
    if isinstance(value, str):
        # JSON's escapes are TOML's, but for DEL, which TOML wants escaped.
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return repr(value)


def _network(values: Mapping[str, Any]) -> NetworkPreset:
    """A known preset by name, changed where other keys say so."""
    given = dict(values)
    name = given.get("name", RunConfig().network.name)
    start = NETWORKS.get(name) if isinstance(name, str) else None
    if start is not None:
        given = {**plain(start), **given}
    if given.get("rank") == 0:
        given["rank"] = None
    network = build(NetworkPreset, given, where="network.")
    for key, (low, high) in NETWORK_RANGES.items():
        if not low <= getattr(network, key) <= high:
            raise PlainError(f"network.{key} must be {low} to {high}, not {getattr(network, key)}")
    if network.rank is not None and not 1 <= network.rank <= 8192:
        raise PlainError(f"network.rank must be 0 (full) to 8192, not {network.rank}")
    if network.bounded and network.rank is None:
        raise PlainError("network.bounded needs network.rank above 0")
    if network.bounded and network.grid % 2:
        raise PlainError("network.bounded needs an even network.grid")
    if network.even_levels and not network.moments:
        raise PlainError("network.even_levels needs network.moments = true")
    if network.detail and not network.bounded:
        raise PlainError("network.detail needs network.bounded = true")
    if network.grid // network.head_pool + 2 * network.head_padding < 3:
        raise PlainError("network.head_pool leaves the head fewer than 3 x 3 places")
    return network


def _check(config: RunConfig) -> None:
    """What no single setting shows."""
    data = config.data
    _check_source(data, "data")
    for number, source in enumerate(data.also):
        _check_source(source, f"data.also[{number}]")
    _check_rounds(config)
    if config.weights.source == "file" and not config.weights.file:
        raise PlainError("weights.file must name the weights file")
    if config.input.kind == "shorter-side" and config.input.limit < config.input.side:
        raise PlainError("input.limit must not be below input.side")
    _check_shown(config)
    if config.recipe == TEACHER and config.distill.teacher:
        raise PlainError("distill.teacher belongs to the recipe mobileiqa-distill")
    for text in config.degraded.clean_in:
        clean_limit(text)
    for text in config.model.facts:
        if ": " not in text:
            raise PlainError(f'model.facts must each be "key: text", not {text!r}')


def _check_source(source: Source, where: str) -> None:
    """A data set is named once, and what a person says of a table fits together."""
    if bool(source.folder) == bool(source.file):
        raise PlainError(f"{where}.folder or {where}.file must name the data set (one of the two)")
    if source.file and not source.name:
        raise PlainError(f"{where}.name must say which data set of {where}.file is meant")
    if source.range and (len(source.range) != 2 or not source.range[0] < source.range[1]):
        raise PlainError(f"{where}.range must be two numbers, the lower one first, such as [1, 5]")
    for key in ("label_column", "name_column", "direction", "range"):
        if source.file and getattr(source, key):
            raise PlainError(
                f"{where}.{key} goes with {where}.folder; {where}.file declares it itself"
            )


def _check_rounds(config: RunConfig) -> None:
    """How often it is trained."""
    protocol, data = config.protocol, config.data
    if data.fold > data.folds:
        raise PlainError(f"data.fold must be 0 to data.folds ({data.folds}), not {data.fold}")
    if protocol.rounds == 1 or data.folds == 1:
        raise PlainError("protocol.rounds (and data.folds) must be 0, or 2 or more")
    if protocol.kind == "folds" and config.stages:
        raise PlainError("protocol.kind folds chooses one epoch: it cannot go with stages")
    if protocol.kind == "folds" and config.result.five_crop:
        raise PlainError("result.five_crop cannot go with folds, which measure whole photos")
    if protocol.kind != "once" and data.folds and not protocol.round:
        raise PlainError("data.folds is for a single fold; protocol.kind makes them itself")


def _check_shown(config: RunConfig) -> None:
    """What the network must be shown of a photo."""
    shown, network = config.input, config.network
    if network.detail and not 1 <= len(shown.window_ranks) <= MOST_CROPS:
        raise PlainError(f"input.window_ranks must name 1 to {MOST_CROPS} windows")
    sides = (shown.width, shown.height) if shown.kind == "fixed" else (shown.multiple,)
    if network.even_levels and any(side % STRIDE for side in sides):
        names = "input.width and input.height" if shown.kind == "fixed" else "input.multiple"
        raise PlainError(f"network.even_levels needs multiples of {STRIDE} for {names}")


def clean_limit(text: str) -> tuple[str, float]:
    """Subset and limit of an entry of degraded.clean_in. Raises PlainError."""
    subset, _, limit = text.rpartition(" ")
    try:
        return subset.strip(), float(limit)
    except ValueError:
        message = f'degraded.clean_in must hold texts such as "ss02 0.5", not {text!r}'
        raise PlainError(message) from None


def _check_stage(config: RunConfig) -> None:
    """What no single setting of a stage shows."""
    training, loss, degraded = config.training, config.loss, config.degraded
    if training.accumulate > training.batch:
        raise PlainError("training.accumulate must not exceed training.batch")
    if config.data.cache_features:
        _check_features(config)
    if training.part_share and not (config.data.cache_features and config.network.even_levels):
        raise PlainError(
            "training.part_share needs data.cache_features and network.even_levels: parts are cut "
            "from kept levels"
        )
    if config.weights.source == "bundle" and not config.weights.file:
        raise PlainError("weights.source bundle needs the trained model in weights.file")
    for term, rows in _BESIDE.items():
        if getattr(loss, term) and not (degraded.sources and getattr(degraded, rows)):
            raise PlainError(f"loss.{term} needs degraded.sources and degraded.{rows} above 0")
    for term in ("native", "regions"):
        if getattr(loss, term) and not config.network.detail:
            raise PlainError(f"loss.{term} needs network.detail = true")
    if degraded.regions and not degraded.regions_from:
        raise PlainError("degraded.regions needs the photos of degraded.regions_from")
    if loss.attention and not config.network.bounded:
        raise PlainError("loss.attention needs network.bounded = true")
    if degraded.subjects and not degraded.subjects_in:
        raise PlainError("degraded.subjects needs the boxes of degraded.subjects_in")
    distilled = config.distill.dof + config.distill.x + config.distill.teacher_score
    weight = loss.score + loss.correlation + loss.rank + loss.within
    if not weight and not (config.distill.teacher and distilled):
        raise PlainError("loss.score, loss.correlation and loss.rank are all 0: nothing is learnt")


def _check_features(config: RunConfig) -> None:
    """What features that are kept on disk need."""
    frozen, network = config.training.freeze_stages, config.network
    if network.even_levels and frozen >= KEPT_LEVELS:
        return
    if network.detail or not (frozen == LEVELS and network.moments):
        raise PlainError(
            f"data.cache_features needs training.freeze_stages = {LEVELS} and network.moments = "
            f"true, or training.freeze_stages = {KEPT_LEVELS} and network.even_levels = true"
        )
    if config.distill.teacher and not config.distill.keep_answers:
        raise PlainError(
            "data.cache_features keeps no pictures for distill.teacher to see: set "
            "distill.keep_answers to true"
        )


def _with_absolute_paths(config: RunConfig, folder: Path) -> RunConfig:
    def full(text: str) -> str:
        return str(folder / Path(text).expanduser()) if text else ""

    for section, name in _PATHS:
        table = getattr(config, section)
        table = dataclasses.replace(table, **{name: full(getattr(table, name))})
        config = dataclasses.replace(config, **{section: table})
    also = tuple(
        dataclasses.replace(source, folder=full(source.folder), file=full(source.file))
        for source in config.data.also
    )
    return dataclasses.replace(config, data=dataclasses.replace(config.data, also=also))
