"""A run's configuration as TOML: read with every fault named, written with its explanations."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

from core.errors import RunError, reason_of
from core.networks.mobileiqa.presets import NetworkPreset
from training.plain import PlainError, build, plain
from training.recipes.network_settings import NETWORK_RANGES, NETWORK_TEXTS, network_from
from training.recipes.recipe import Recipe
from training.recipes.registry import recipe_named
from training.recipes.settings import TEACHER, RunConfig, SettingInfo, Source
from training.recipes.stages import plain_stage

FORMAT = 1
_OF_ALL = frozenset({"name", "recipe", "preset", "seed"})
"""Settings of every recipe."""
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
        return with_absolute_paths(config_from_plain(values), path.absolute().parent)
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
        recipe = recipe_named(str(given.get("recipe", TEACHER)))
        config = dataclasses.replace(build(RunConfig, given), network=network_from(network))
        _check_belongs(recipe, values)
        _check_source(config.data, "data")
        for number, source in enumerate(config.data.also):
            _check_source(source, f"data.also[{number}]")
        recipe.check(config)
    except PlainError as error:
        raise RunError(f"Setting {error}.") from error
    return config


def config_to_plain(config: RunConfig) -> dict[str, Any]:
    """Plain values that `config_from_plain` reads back to an equal configuration."""
    values: dict[str, Any] = plain(config)
    values["network"]["rank"] = config.network.rank or 0
    values["data"]["also"] = [_said(source) for source in config.data.also]
    values["stages"] = [plain_stage(stage) for stage in config.stages]
    return {"format": FORMAT, **_of_recipe(config.recipe, values)}


def _of_recipe(name: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """Those settings that the recipe reads."""
    try:
        recipe = recipe_named(name)
    except PlainError as error:
        raise RunError(f"Setting {error}.") from error
    found: dict[str, Any] = {}
    for key, value in values.items():
        if key in _OF_ALL:
            found[key] = value
        elif recipe.reads(key):
            found[key] = value
            if isinstance(value, dict):
                found[key] = {k: v for k, v in value.items() if recipe.reads(f"{key}.{k}")}
    return found


def _check_belongs(recipe: Recipe, values: Mapping[str, Any]) -> None:
    """What a recipe does not read is not silently without effect."""
    for key, value in values.items():
        if key in _OF_ALL or key == "format":
            continue
        keys = [f"{key}.{name}" for name in value] if isinstance(value, Mapping) else [key]
        for each in keys:
            if not recipe.reads(each):
                raise PlainError(f"{each} does not belong to the recipe {recipe.name}")


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
    stages = values.pop("stages", [])
    texts = {info.key: info for info in setting_infos(config.recipe)}
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


def setting_infos(recipe: str = TEACHER) -> tuple[SettingInfo, ...]:
    """Every setting of a recipe in the file's order, for forms and tooltips; `stages` is no single
    one."""
    reads = recipe_named(recipe).reads
    infos = _infos(RunConfig(), "")
    return tuple(info for info in infos if info.key in _OF_ALL or reads(info.key))


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


def with_absolute_paths(config: RunConfig, folder: Path) -> RunConfig:
    """The same configuration, relative paths in it starting at `folder`."""
    sections = {
        field.name: _absolute(getattr(config, field.name), folder)
        for field in dataclasses.fields(config)
        if dataclasses.is_dataclass(getattr(config, field.name))
    }
    config = dataclasses.replace(config, **sections)
    also = tuple(_absolute(source, folder) for source in config.data.also)
    return dataclasses.replace(config, data=dataclasses.replace(config.data, also=also))


def _absolute(section: Any, folder: Path) -> Any:
    """A section with its paths starting at the folder."""
    paths = {
        field.name: str(folder / Path(text).expanduser())
        for field in dataclasses.fields(section)
        if field.metadata.get("path") and (text := getattr(section, field.name))
    }
    return dataclasses.replace(section, **paths)
