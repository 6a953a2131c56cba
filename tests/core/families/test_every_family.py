"""What every registered family must do: one suite over all of them, as timm has over its models."""

from __future__ import annotations

import importlib
import json
import re
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

import main
from core.bundles.bundle import Bundle, open_bundle, write_bundle
from core.bundles.inputs import InputPolicy, References
from core.errors import BundleError, PhotoError
from core.families.family import Family, Finding, Model
from core.families.registry import (
    check_manifest,
    families,
    family_named,
    load_model,
    open_model_file,
    registered,
)
from core.photos.decode import Decoded
from core.photos.opening import read_content
from core.photos.scan import photos_from_paths
from core.results.columns import FIGURES
from core.scoring.remembering import open_catalogue
from core.scoring.scorer import Scorer
from tests.core.commands.conftest import make_photo
from tests.toy.family import ToyFamily, write_toy
from training.recipes.recipe import Recipe

SHAPES = ((600, 400), (400, 600), (300, 300))
SAMPLES = Path(main.__file__).parent / "resources" / "samples"
OPTION_TEXTS = {
    "input_size": "192x128",
    "encoder": "quality",
    "short_side": "200",
    "toy_gain": "0.5",
    "against": str(SAMPLES / "honey-bee.jpg"),
}
"""A value that each option takes; a new option names its own here."""


@pytest.fixture
def model(bundle: Bundle) -> Model:
    return load_model(bundle.path, threads=1)


@pytest.fixture
def photos(tmp_path: Path) -> list[Path]:
    return [make_photo(tmp_path / f"{n}.jpg", n, size) for n, size in enumerate(SHAPES)]


def options_of(family: Family) -> dict[str, Any]:
    return {option.name: option.parse(OPTION_TEXTS[option.name]) for option in family.options}


def attribute(place: str) -> Any:
    module, name = place.split(":")
    return getattr(importlib.import_module(module), name)


# --- bundles -----------------------------------------------------------------------------------


def test_its_bundle_is_known_by_its_name(family: Family, bundle: Bundle) -> None:
    assert bundle.manifest.family == family.name
    assert check_manifest(bundle.manifest) is family
    assert open_model_file(bundle.path) == bundle
    assert all(str(label) and text for label, text in family.facts(bundle.manifest))


def test_a_section_that_lacks_an_entry_is_refused_with_the_files_name(
    family: Family, bundle: Bundle, tmp_path: Path
) -> None:
    members = {name: bundle.read(name) for name in bundle.manifest.members}
    assert bundle.manifest.section
    for entry in bundle.manifest.section:
        section = {k: v for k, v in bundle.manifest.section.items() if k != entry}
        path = tmp_path / f"without-{entry}.iqa"
        write_bundle(path, replace(bundle.manifest, section=section), members)
        with pytest.raises(BundleError) as caught:
            open_model_file(path)
        assert caught.value.path == path, entry


def test_a_graph_that_is_none_is_refused_by_name(
    family: Family, bundle: Bundle, tmp_path: Path
) -> None:
    members = {name: bundle.read(name) for name in bundle.manifest.members}
    spoilt = {name: b"no graph" if name.endswith((".onnx", ".safetensors")) else data
              for name, data in members.items()}  # fmt: skip
    path = write_bundle(tmp_path / "spoilt.iqa", bundle.manifest, spoilt).path
    photo = make_photo(tmp_path / "a.jpg")

    def run() -> None:
        model = load_model(path, threads=1)
        model.assess(model.prepare(photo))

    with pytest.raises(BundleError) as caught:
        run()
    assert caught.value.path == path


# --- models ------------------------------------------------------------------------------------


def test_a_photo_is_prepared_as_the_inputs_say(model: Model, photos: list[Path]) -> None:
    inputs = model.bundle.manifest.inputs
    assert model.inputs.names == inputs.names
    assert inputs.names
    for path, shape in zip(photos, SHAPES, strict=True):
        photo = model.prepare(path)
        assert photo.full_size == shape
        if model.inputs.whole is not None:
            assert photo.pixels.shape[1::-1] == model.inputs.whole.size_for(*shape)
        crops = model.inputs.crops
        assert (photo.windows is None) == (crops is None)
        if crops is not None:
            windows, places = photo.windows
            assert windows.shape == (len(crops.ranks), crops.side, crops.side, 3)
            whole = np.asarray(Image.open(path))
            for window, (x, y) in zip(windows, places, strict=True):
                assert np.array_equal(window, whole[y : y + crops.side, x : x + crops.side])
        from_bytes = model.prepare(read_content(path))
        assert np.array_equal(from_bytes.pixels, photo.pixels)


def test_whoever_looks_while_it_is_prepared_sees_all_pixels_and_changes_nothing(
    model: Model, photos: list[Path]
) -> None:
    seen: list[NDArray[np.uint8]] = []
    for path in photos:
        alone, looked_at = model.prepare(path), model.prepare(path, seen.append)
        np.testing.assert_array_equal(alone.pixels, looked_at.pixels)
        assert seen[-1].shape == (*alone.full_size[::-1], 3)
    assert len(seen) == len(photos)


def test_threads_that_use_it_at_once_get_what_one_alone_gets(
    bundle: Bundle, photos: list[Path]
) -> None:
    """Also at its first run, when it loads what it needs late."""
    alone, shared = load_model(bundle.path), load_model(bundle.path)
    wanted = {path: alone.assess(alone.prepare(path)) for path in photos}
    begin = threading.Barrier(len(photos))

    def several_times(path: Path) -> list[Finding]:
        photo = shared.prepare(path)
        begin.wait(timeout=60)
        shared.explain(photo)
        return [shared.assess(photo) for _ in range(3)]

    with ThreadPoolExecutor(len(photos)) as pool:
        for path, found in zip(photos, pool.map(several_times, photos), strict=True):
            for each in found:
                assert each.assessment.raw == wanted[path].assessment.raw
                assert each.assessment.opinions == wanted[path].assessment.opinions
                assert np.array_equal(each.features, wanted[path].features)


def test_an_assessment_is_whole_and_the_same_each_time(model: Model, photos: list[Path]) -> None:
    family = family_named(model.identity.family)
    for path, shape in zip(photos, SHAPES, strict=True):
        photo = model.prepare(path)
        first, second = model.assess(photo), model.assess(photo)
        found = first.assessment
        assert np.isfinite(found.raw)
        assert 0 <= found.score <= 100
        assert found.model == model.identity
        assert (found.width, found.height) == shape
        if model.identity.opinions:
            assert len(found.opinions) == len(model.identity.opinions)
        assert (found.disagreement is None) == (not found.opinions)
        assert set(found.values) <= {column.key for column in family.columns}
        assert replace(second.assessment, seconds=found.seconds) == found
        if first.features is not None:
            assert first.features.dtype == np.float16
            assert first.features.ndim == 1
            assert np.isfinite(first.features).all()
            assert np.array_equal(first.features, second.features)


def test_its_maps_are_those_it_offers_of_kinds_it_declares(
    model: Model, photos: list[Path]
) -> None:
    family = family_named(model.identity.family)
    for path in photos:
        photo = model.prepare(path)
        explanation = model.explain(photo)
        assert explanation.assessment.raw == model.assess(photo).assessment.raw
        drawn = {heatmap.key: heatmap for heatmap in explanation.heatmaps}
        assert len(drawn) == len(explanation.heatmaps)
        assert {h.offer for h in explanation.heatmaps} == set(model.maps)
        places = [offer.place for offer in model.maps]
        assert places == sorted(places)
        for heatmap in explanation.heatmaps:
            assert heatmap.kind in family.map_kinds
            assert heatmap.values.ndim == 2
            assert heatmap.values.dtype == np.float32
            assert np.isfinite(heatmap.values).all()
            assert heatmap.resample(30, 20).shape == (20, 30)


def test_a_kind_of_map_can_be_drawn_and_read(family: Family) -> None:
    for kind in family.map_kinds:
        assert kind.definition.endswith(".")
        assert kind.unit
        assert str(kind.heading)
        assert kind.scale.low < kind.scale.high
        assert kind.scale.axis == "linear" or kind.scale.low > 0
        assert len(kind.palette) >= 2
        assert all(0 <= part <= 255 for colour in kind.palette for part in colour)
        positions = [tick.position for tick in kind.ticks]
        assert positions == sorted(positions)
        assert positions[0] == 0
        assert positions[-1] == 1
    keys = [kind.key for kind in family.map_kinds]
    assert len(keys) == len(set(keys))
    assert {offer.kind for offer in family.usual_maps} <= set(family.map_kinds)


def test_another_size_than_it_wants_is_an_error_of_the_bundles(model: Model) -> None:
    windows = None
    if model.inputs.crops is not None:
        side, count = model.inputs.crops.side, len(model.inputs.crops.ranks)
        windows = (np.zeros((count, side, side, 3), np.uint8), ((0, 0),) * count)
    odd = Decoded(np.zeros((33, 47, 3), np.uint8), (47, 33), windows)
    with pytest.raises(BundleError) as caught:
        model.assess(odd)
    assert caught.value.path == model.bundle.path


# --- results -----------------------------------------------------------------------------------


def test_what_is_scored_is_remembered_and_not_scored_again(
    model: Model, photos: list[Path], tmp_path: Path
) -> None:
    (tmp_path / "broken.jpg").write_bytes(b"no photo")
    listed = photos_from_paths([*photos, tmp_path / "broken.jpg"])
    with open_catalogue(tmp_path / "home") as catalogue:
        scorer = Scorer(model, catalogue)
        found: dict[Path, Any] = {}
        upcoming = iter(listed)
        scorer.score_stream(
            lambda: next(upcoming, None),
            lambda photo, outcome: found.update({photo.path: outcome}),
            lambda: False,
        )
        assert isinstance(found.pop(tmp_path / "broken.jpg"), PhotoError)
    with open_catalogue(tmp_path / "home") as catalogue:
        scorer = Scorer(model, catalogue)
        assert scorer.cached(listed) == found
        features = scorer.features(listed)
        kept = catalogue.features_for(listed, model.identity.sha256)
        assert kept.keys() == features.keys()
        for path, vector in features.items():
            photo = model.prepare(path)
            assert np.array_equal(vector, model.assess(photo).features)
    family = family_named(model.identity.family)
    if family.options:
        assert load_model(model.bundle.path, options_of(family)).cache_key != model.cache_key


# --- what it brings ----------------------------------------------------------------------------


def test_options_say_what_is_wrong_and_are_told_apart(family: Family, bundle: Bundle) -> None:
    everything = [option for each in families() for option in each.options]
    for what in ("name", "flag"):
        said = [getattr(option, what) for option in everything]
        assert len(said) == len(set(said))
    for option in family.options:
        assert option.flag.startswith("--")
        assert option.help.endswith(".")
        option.parse(OPTION_TEXTS[option.name])
        with pytest.raises((ValueError, BundleError), match=r".+"):
            _ = load_model(bundle.path, {option.name: option.parse("nonsense")}).cache_key


def test_commands_panel_and_recipes_are_where_it_says(family: Family, qapp: Any) -> None:
    for place in family.commands.values():
        assert isinstance(attribute(place), click.Command)
    assert not set(family.commands) & set(main.COMMANDS)
    for name, place in family.recipes.items():
        recipe = attribute(place)
        assert isinstance(recipe, Recipe)
        assert recipe.name == name
        work = attribute(recipe.work)
        assert all(callable(getattr(work, name)) for name in ("open", "estimate", "export"))
    if family.panel is not None:
        panel = attribute(family.panel)()
        panel.show_assessment(None)
        panel.deleteLater()
    if family.conversion is not None:
        assert family.conversion.variant({})
        converting = importlib.import_module(family.conversion.module)
        assert callable(converting.convert)
        assert not converting.recognises({})


def test_columns_have_keys_of_their_own(family: Family) -> None:
    keys = [column.key for column in (*FIGURES, *family.columns)]
    assert len(keys) == len(set(keys))


def test_its_tables_are_made_in_the_ledger_under_its_name(family: Family, tmp_path: Path) -> None:
    with open_catalogue(tmp_path / "home") as catalogue:
        assert catalogue.ledger.is_writable, catalogue.ledger.reason
        tables = {name for (name,) in catalogue.ledger.rows("SELECT name FROM sqlite_master")}
        made = {name for name in tables if name.startswith(f"{family.name}_")}
        assert bool(made) == bool(family.tables)
    with open_catalogue(tmp_path / "home") as catalogue:
        assert catalogue.ledger.is_writable, catalogue.ledger.reason


# --- commands ----------------------------------------------------------------------------------


def test_photos_are_scored_by_the_command(
    family: Family, bundle: Bundle, folder: Path, mobileiqa: Any
) -> None:
    done = mobileiqa("score", folder, "--model", bundle.path, "--json", "-")
    assert done.returncode == 0, done.stderr
    records = json.loads(done.stdout)
    model = load_model(bundle.path, threads=1)
    for record in records:
        path = Path(record["path"])
        found = model.assess(model.prepare(path)).assessment
        assert record["score"] == pytest.approx(found.score, abs=1e-4)
        assert record["opinions"] == (
            pytest.approx(list(found.opinions), abs=1e-4) if found.opinions else None
        )
        for column in family.columns:
            assert record[column.key] == pytest.approx(found.values[column.key], abs=1e-4)
    again = mobileiqa("score", folder, "--model", bundle.path)
    assert f"{len(records)} of them known from before" in again.stderr
    for column in family.columns:
        assert str(column.heading) in again.stdout


def test_an_option_reaches_its_model_and_no_other_familys(
    family: Family, bundle: Bundle, folder: Path, mobileiqa: Any, tmp_path: Path
) -> None:
    photo = folder / "photo 0.jpg"
    for option in family.options:
        given = (option.flag, OPTION_TEXTS[option.name])
        done = mobileiqa("score", photo, "--model", bundle.path, *given, "--json", "-")
        assert done.returncode == 0, done.stderr
        assert option.flag in mobileiqa("score", "--help").stdout
        wrong = mobileiqa("score", photo, "--model", bundle.path, option.flag, "nonsense")
        assert wrong.returncode == 2
        stranger = next(each for each in ("mobileiqa", "toy") if each != family.name)
        if stranger == "toy":
            other = write_toy(tmp_path / "stranger.iqa").path
        else:
            other = Path("resources/models/mobileiqa-detail.iqa")
            other = Path(main.__file__).parent / other
        refused = mobileiqa("score", photo, "--model", other, *given)
        assert refused.returncode == 2
        assert f"models of the family {family.name}" in refused.stderr


def test_a_photo_is_explained_by_the_command(
    family: Family, bundle: Bundle, folder: Path, mobileiqa: Any, tmp_path: Path
) -> None:
    out = tmp_path / "maps"
    done = mobileiqa("explain", folder / "photo 1.jpg", "--out", out, "--model", bundle.path)
    assert done.returncode == 0, done.stderr
    described = json.loads((out / "photo 1-explanation.json").read_text())
    offers = load_model(bundle.path, threads=1).maps
    assert {entry["key"] for entry in described["heatmaps"]} == {offer.key for offer in offers}
    for entry in described["heatmaps"]:
        assert (out / entry["picture"]).is_file()
        values = np.load(out / entry["array"])
        assert values.shape == (entry["rows"], entry["columns"])
        kind = next(kind for kind in family.map_kinds if kind.key == entry["kind"])
        assert (entry["definition"], entry["unit"]) == (kind.definition, kind.unit)


def test_its_model_is_shown_and_verified_by_the_command(
    family: Family, bundle: Bundle, mobileiqa: Any
) -> None:
    shown = mobileiqa("models", "show", bundle.path)
    assert shown.returncode == 0, shown.stderr
    assert family.name in shown.stdout
    for label, text in family.facts(bundle.manifest):
        assert re.search(
            rf"^{re.escape(str(label))} +{re.escape(str(text))}", shown.stdout, re.MULTILINE
        )
    assert mobileiqa("models", "verify", bundle.path).returncode == 0


# --- the toy, where it differs -----------------------------------------------------------------


def test_a_family_that_is_not_registered_is_unknown(tmp_path: Path) -> None:
    path = write_toy(tmp_path / "toy.iqa").path
    with pytest.raises(BundleError, match="family 'toy' is unknown") as caught:
        open_model_file(path)
    assert caught.value.path == path
    assert open_bundle(path).manifest.family == "toy"


def test_an_input_that_its_family_does_not_take_is_refused(tmp_path: Path) -> None:
    with registered(ToyFamily()):
        toy = write_toy(tmp_path / "toy.iqa")
        members = {name: toy.read(name) for name in toy.manifest.members}
        inputs = replace(toy.manifest.inputs, references=References(InputPolicy("shorter-side")))
        path = write_bundle(
            tmp_path / "wants.iqa", replace(toy.manifest, inputs=inputs), members
        ).path
        assert open_bundle(path).manifest.inputs.names == ("whole", "crops", "references")
        with pytest.raises(BundleError, match="takes the whole photo and crops") as caught:
            load_model(path)
        assert caught.value.path == path


def test_a_familys_own_command_runs(mobileiqa: Any) -> None:
    with registered(ToyFamily()):
        assert mobileiqa("glow", "The lamp").stdout == "The lamp glows\n"
        assert "glow" in mobileiqa("--help").stdout
    assert mobileiqa("glow", "The lamp").returncode == 2
