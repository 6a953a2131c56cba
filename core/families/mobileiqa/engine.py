"""The one engine: a bundle's graphs in ONNX Runtime."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from core.bundles.bundle import VIEWS, Bundle
from core.bundles.inputs import InputPolicy
from core.bundles.manifest import Trunk
from core.errors import BundleError, InferenceError
from core.families.mobileiqa.pooling import pooling_matrix
from core.photos.decode import Decoded
from core.results.assessment import Assessment, ModelIdentity
from core.results.heatmaps import Explanation, attention_maps, lost_map

LEVELS = 5
OUT_OF_MEMORY = ("bad_alloc", "allocate memory", "out of memory", "memory allocation")
"""How ONNX Runtime's allocators call a lack of memory; there is no type for it."""
MOST_SAID = 200


class Engine:
    """Scores decoded photos with one model. One thread at a time may call it.

    `input_size`: the (width, height) that every landscape photo is brought to, portrait photos the
    other way round; by default the bundle's own policy. Either way `policy` says how photos are to
    be decoded for `assess` and `explain`. `threads`: inference threads; by default all cores but
    one, which decoding keeps. `providers` are ONNX Runtime's, in order of preference.
    Raises BundleError for a graph that cannot be loaded and a size that the model does not take.
    """

    def __init__(
        self,
        bundle: Bundle,
        *,
        input_size: tuple[int, int] | None = None,
        threads: int | None = None,
        providers: Sequence[str] = ("CPUExecutionProvider",),
    ) -> None:
        self.bundle = bundle
        self.manifest = bundle.manifest
        self.policy = (
            bundle.manifest.policy if input_size is None else _fixed_policy(bundle, input_size)
        )
        self.views = bundle.manifest.views
        self.identity = ModelIdentity(
            self.manifest.name, self.manifest.version, bundle.sha256, self.manifest.bands
        )
        self._threads = threads or max(1, (os.cpu_count() or 2) - 1)
        self._providers = list(providers)
        self._views = self._session(VIEWS)
        self._trunks: dict[str, ort.InferenceSession] = {}

    def assess(self, decoded: Decoded) -> Assessment:
        """Score a photo decoded at the policy's size.

        Raises BundleError for another size, InferenceError where the model cannot be run on it.
        """
        started = time.perf_counter()
        return self._assessment(decoded, self._run(decoded), started)

    def explain(self, decoded: Decoded) -> Explanation:
        """Score a photo and give its heatmaps (core.results.heatmaps). Raises as `assess`."""
        started = time.perf_counter()
        outputs = self._run(decoded)
        table, local = self.manifest.calibration, self.manifest.local
        scores = np.interp(outputs["local"][0], table.raw, table.score).astype(np.float32)
        maps = attention_maps(outputs["weighted"][0])
        maps.append(lost_map(scores, local.first, local.step, self.manifest.grid))
        return Explanation(self._assessment(decoded, outputs, started), tuple(maps))

    def raw_outputs(self, decoded: Decoded) -> dict[str, NDArray[np.float32]]:
        """Every output of the views graph by its manifest name, and `x`."""
        return self._run(decoded)

    def _assessment(
        self, decoded: Decoded, outputs: dict[str, NDArray[np.float32]], started: float
    ) -> Assessment:
        calibrate = self.manifest.calibration
        raw = float(outputs["raw"][0])
        if not np.isfinite(raw):
            raise InferenceError(
                "The model gave no number for this photo: choose another model.", self.bundle.path
            )
        width, height = decoded.full_size
        return Assessment(
            raw=raw,
            score=calibrate(raw),
            opinions=tuple(calibrate(float(v)) for v in outputs["opinions"][0]),
            width=width,
            height=height,
            model=self.identity,
            seconds=time.perf_counter() - started,
        )

    def _run(self, decoded: Decoded) -> dict[str, NDArray[np.float32]]:
        height, width = decoded.pixels.shape[:2]
        trunk = self._trunk_for(width, height)
        if trunk.member not in self._trunks:
            self._trunks[trunk.member] = self._session(trunk.member)
        names = [o.name for o in self._views.get_outputs()]
        try:
            feeds = {"image": self._normalised(decoded.pixels)}
            if trunk.size is None:
                feeds |= self._pooling(width, height)
            (x,) = self._trunks[trunk.member].run(["x"], feeds)
            outputs = dict(zip(names, self._views.run(names, {"x": x}), strict=True))
        except Exception as error:  # ONNX Runtime raises types of its own that share no base.
            raise self._failure(error, f"{width}x{height}") from error
        self._check_shapes(outputs)
        return {"x": x, **outputs}

    def _failure(self, error: Exception, size: str) -> InferenceError:
        said = " ".join(str(error).split())
        if isinstance(error, MemoryError) or any(word in said.lower() for word in OUT_OF_MEMORY):
            what = (
                f"There is too little free memory to run the model on this photo at {size}: "
                "close other programs, or choose a smaller input size or another model."
            )
        else:
            what = (
                f"The model could not be run on this photo at {size} ({said[:MOST_SAID]}): "
                "get the model file again, or choose another model."
            )
        return InferenceError(what, self.bundle.path)

    def _check_shapes(self, outputs: dict[str, NDArray[np.float32]]) -> None:
        views, grid = self.views, self.manifest.grid
        maps, places = (1, views + 1, grid, grid), outputs["local"].shape[-1:] * 2
        wanted = {"raw": (1,), "opinions": (1, views), "received": maps, "weighted": maps}
        for name, shape in (wanted | {"local": (1, *places)}).items():
            if outputs[name].shape != shape:
                raise InferenceError(
                    f"The model's output {name!r} has the shape {outputs[name].shape} and not "
                    f"{shape}: get the model file again, or choose another model.",
                    self.bundle.path,
                )

    def _trunk_for(self, width: int, height: int) -> Trunk:
        for trunk in self.manifest.trunks:
            if trunk.size in (None, (width, height)):
                return trunk
        allowed = ", ".join(f"{t.size[0]}x{t.size[1]}" for t in self.manifest.trunks if t.size)
        raise BundleError(
            f"This model takes photos of {allowed}, not of {width}x{height}.", self.bundle.path
        )

    def _normalised(self, pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
        """(H, W, 3) uint8 to (1, 3, H, W), zero mean and unit deviation as the manifest says."""
        scale = 1 / (255 * np.asarray(self.manifest.std, np.float32))
        shift = np.asarray(self.manifest.mean, np.float32) / np.asarray(self.manifest.std)
        planes = np.empty((1, 3, *pixels.shape[:2]), np.float32)
        for c in range(3):
            np.multiply(pixels[..., c], scale[c], out=planes[0, c])
            planes[0, c] -= np.float32(shift[c])
        return planes

    def _pooling(self, width: int, height: int) -> dict[str, NDArray[np.float32]]:
        feeds = {}
        for level in range(1, LEVELS + 1):
            height, width = -(-height // 2), -(-width // 2)
            feeds[f"rows{level}"] = pooling_matrix(height, self.manifest.grid)
            feeds[f"columns{level}"] = pooling_matrix(width, self.manifest.grid)
        return feeds

    def _session(self, member: str) -> ort.InferenceSession:
        options = ort.SessionOptions()
        options.intra_op_num_threads = self._threads
        options.inter_op_num_threads = 1
        # Spinning threads starve the decoders that run beside them.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.log_severity_level = 4  # what fails is raised; its log would be said twice
        # The arena keeps its largest state for good, per session: cheap and fast for free sizes,
        # but gigabytes for the fixed, large inputs of published networks.
        options.enable_cpu_mem_arena = any(t.size is None for t in self.manifest.trunks)
        try:
            session = ort.InferenceSession(
                self.bundle.read(member), options, providers=self._providers
            )
        except BundleError:
            raise
        except Exception as error:  # ONNX Runtime raises bare RuntimeErrors of its own types.
            raise BundleError(
                f"The member {member} cannot be run ({error}): get the model file again.",
                self.bundle.path,
            ) from error
        # The wrapper would keep a second copy of all weights.
        session._model_bytes = None
        if member == VIEWS:
            given = {o.name for o in session.get_outputs()}
            for name in ("raw", "opinions", "received", "weighted", "local"):
                if name not in given:
                    raise BundleError(
                        f"The member {member} lacks the output {name!r}: get the model file again.",
                        self.bundle.path,
                    )
        return session


def _fixed_policy(bundle: Bundle, input_size: tuple[int, int]) -> InputPolicy:
    """The bundle's policy with one size for all landscape photos. Raises BundleError."""
    policy = bundle.manifest.policy
    sizes = {trunk.size for trunk in bundle.manifest.trunks}
    if None in sizes:
        step = policy.multiple
        nearest = "x".join(str(max(4 * step, round(side / step) * step)) for side in input_size)
        allowed = nearest == "x".join(map(str, input_size))
        offer = f"sizes in steps of {step} pixels, from {4 * step}; the nearest is {nearest}"
    else:
        allowed = {input_size, input_size[::-1]} <= sizes
        offer = " and ".join(f"{size[0]}x{size[1]}" for size in sizes if size is not None)
    if not allowed:
        wanted = f"{input_size[0]}x{input_size[1]}"
        raise BundleError(f"This model does not take {wanted}, but {offer}.", bundle.path)
    return InputPolicy("fixed", landscape=input_size, full_decode=policy.full_decode)
