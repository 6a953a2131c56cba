"""Settings as declared: what a stored value gives, and how older and newer files are taken."""

from __future__ import annotations

from pathlib import Path

import pytest

from mobileiqa_gui.settings import schema
from mobileiqa_gui.settings.schema import VERSION_KEY, upgrade


@pytest.mark.parametrize(
    ("setting", "stored", "value"),
    [
        (schema.THEME, "light", "light"),
        (schema.THEME, "solarized", "dark"),
        (schema.THEME, ["light"], "dark"),
        (schema.TEXT_SCALE, "1.25", 1.25),
        (schema.TEXT_SCALE, "1.3", 1.0),
        (schema.TEXT_SCALE, "nan", 1.0),
        (schema.CELL_SIZE, "304", 304),
        (schema.CELL_SIZE, 112, 112),
        (schema.CELL_SIZE, "111", 208),
        (schema.CELL_SIZE, "1e300", 208),
        (schema.CELL_SIZE, "wide", 208),
        (schema.SHOWN["info"], "false", False),
        (schema.SHOWN["info"], False, False),
        (schema.SHOWN["info"], "perhaps", True),
        (schema.SHOWN["filter"], "true", True),
        (schema.HEATMAP_OPACITY, "0.6", 0.6),
        (schema.HEATMAP_OPACITY, "0", 0.65),
        (schema.HEATMAP_OPACITY, "inf", 0.65),
        (schema.SORT_KEY, "score", "score"),
        (schema.SORT_KEY, "motion.blur", "motion.blur"),
        (schema.SORT_KEY, "", "name"),
        (schema.SORT_KEY, "no such column!", "name"),
        (schema.FOLDER, "/photos", Path("/photos")),
        (schema.FOLDER, "", None),
        (schema.FOLDER, "/a\0b", None),
        (schema.FOLDER, "x" * 10_000, None),
        (schema.RECENT, "/photos/one, with a comma", [Path("/photos/one, with a comma")]),
        (schema.RECENT, ["/a", 3, "", "/b"], [Path("/a"), Path("/b")]),
        (schema.RECENT, [f"/{n}" for n in range(20)], [Path(f"/{n}") for n in range(8)]),
        (schema.GEOMETRY, b"\x01\x02", b"\x01\x02"),
        (schema.GEOMETRY, "nonsense", b""),
        (schema.SIDECAR_WRITING, "as_marked", "as_marked"),
        (schema.SIDECAR_WRITING, "now and then", "never"),
        (schema.SIDECAR_NAMING, "name.xmp", "name.xmp"),
        (schema.SIDECAR_NAMING, "xmp", "name.ext.xmp"),
        (schema.REJECT_AS_MINUS_ONE, "true", True),
        (schema.AUTO_ADVANCE, "1", True),
        (schema.SCREEN_PROFILE, "/profiles/screen.icc", Path("/profiles/screen.icc")),
    ],
)
def test_a_stored_value_or_the_default(setting, stored, value):
    assert setting.of(stored) == value
    assert setting.of(None) == setting.default


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        (schema.THEME, "light"),
        (schema.TEXT_SCALE, 1.5),
        (schema.CELL_SIZE, 300),
        (schema.SHOWN["info"], False),
        (schema.SORT_DESCENDING, True),
        (schema.FOLDER, Path("/photos")),
        (schema.FOLDER, None),
        (schema.RECENT, [Path("/a"), Path("/b")]),
        (schema.RECENT, []),
        (schema.GEOMETRY, b"\x01"),
    ],
)
def test_what_is_written_is_read_back(setting, value):
    assert setting.of(setting.write(value)) == value


def test_each_key_is_declared_once_and_its_default_fits():
    settings = [value for value in vars(schema).values() if isinstance(value, schema.Setting)]
    settings += schema.SHOWN.values()
    assert len({setting.key for setting in settings}) == len(settings) > 15
    for setting in settings:
        assert setting.of(setting.write(setting.default)) == setting.default


def test_a_file_of_an_older_version_is_brought_here_step_by_step():
    def second(stored):
        stored["window/colours"] = stored.pop("window/theme")

    def third(stored):
        stored["window/colours"] = f"{stored['window/colours']} grey"

    stored = {"window/theme": "dark", "other/key": "kept"}
    upgrade(stored, 3, {1: second, 2: third})
    assert stored == {"window/colours": "dark grey", "other/key": "kept", VERSION_KEY: 3}
    upgrade(stored, 3, {1: second, 2: third})
    assert stored["window/colours"] == "dark grey"


def test_a_newer_file_keeps_its_version_and_all_it_says():
    stored: dict[str, object] = {VERSION_KEY: "7", "window/theme": "light", "new/key": "stays"}
    before = dict(stored)
    upgrade(stored)
    assert stored == before | {VERSION_KEY: 7}


@pytest.mark.parametrize("odd", ["", "two", "-3", "nan", None, ["1"]])
def test_an_odd_version_is_taken_for_the_first(odd):
    stored: dict[str, object] = {VERSION_KEY: odd}
    upgrade(stored)
    assert stored[VERSION_KEY] == schema.VERSION


def test_each_version_has_its_migration():
    assert set(schema.MIGRATIONS) == set(range(1, schema.VERSION))
