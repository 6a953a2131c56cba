"""Running a bundle's graphs in ONNX Runtime, and saying in a sentence what went wrong."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from core.bundles.bundle import Bundle
from core.errors import BundleError, InferenceError
from core.families.onnx_outside import keeps_numbers_outside
from core.families.onnx_parts import leading_to
from core.machine import usable_cores

OUT_OF_MEMORY = ("bad_alloc", "allocate memory", "out of memory", "memory allocation")
"""How ONNX Runtime's allocators call a lack of memory; there is no type for it."""
MOST_SAID = 200
_NUMBERS = "tensor(float)"


LARGE_PX = 1_000_000
"""Networks that see photos of more pixels run one photo at a time with all cores but one, which
decoding keeps: every further run would take gigabytes. Smaller ones run as many photos at once as
are there, each in the one thread that brings it, which costs the fewest cycles: benchmarks.streams
compares."""


def usual_threads(pixels: int) -> int:
    """Inference threads for a network that sees photos of up to so many pixels."""
    return 1 if pixels <= LARGE_PX else max(1, usable_cores() - 1)


def turns(pixels: int) -> AbstractContextManager[object]:
    """To be entered while a network that sees photos of up to so many pixels runs."""
    return nullcontext() if pixels <= LARGE_PX else threading.Lock()


def _options(threads: int, *, keep_memory: bool) -> ort.SessionOptions:
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # Spinning threads starve the decoders that run beside them.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 4  # what fails is raised; its log would be said twice
    options.enable_cpu_mem_arena = keep_memory
    return options


class Graph:
    """One member of a bundle, loaded. Several threads may run it at once.

    `outputs` are those it gives, all of them float32; `alone` leaves out what only others need.
    `keep_memory`: the runtime's arena keeps its largest state for good, cheap and fast for free
    sizes, but gigabytes for fixed, large inputs.
    `providers` are ONNX Runtime's, in order of preference.
    Raises BundleError naming the member that cannot be loaded or lacks an output.
    """

    def __init__(
        self,
        bundle: Bundle,
        member: str,
        outputs: Iterable[str],
        *,
        threads: int,
        keep_memory: bool,
        providers: Sequence[str] = ("CPUExecutionProvider",),
        alone: bool = False,
    ) -> None:
        self._path = bundle.path
        self._outputs = list(outputs)
        options = _options(threads, keep_memory=keep_memory)
        content = bundle.read(member)
        if keeps_numbers_outside(content):
            raise BundleError(
                f"The member {member} keeps numbers in another file, and a model file holds all of "
                "its own: get the model file again.",
                bundle.path,
            )
        if alone:
            content = leading_to(content, self._outputs)
        try:
            self._session = ort.InferenceSession(content, options, providers=list(providers))
        except Exception as error:  # ONNX Runtime raises bare RuntimeErrors of its own types.
            raise BundleError(
                f"The member {member} cannot be run ({error}): get the model file again.",
                bundle.path,
            ) from error
        # The wrapper would keep a second copy of all weights.
        self._session._model_bytes = None
        self._check_outputs(member)

    def _check_outputs(self, member: str) -> None:
        types = {output.name: output.type for output in self._session.get_outputs()}
        for name in self._outputs:
            if name not in types:
                raise BundleError(
                    f"The member {member} lacks the output {name!r}: get the model file again.",
                    self._path,
                )
            if types[name] != _NUMBERS:
                raise BundleError(
                    f"The member {member} gives the output {name!r} as {types[name]} and not as "
                    f"{_NUMBERS}: get the model file again.",
                    self._path,
                )

    def run(
        self, feeds: dict[str, NDArray[np.float32]], size: str
    ) -> dict[str, NDArray[np.float32]]:
        """The outputs by name, all of them finite. Raises InferenceError; `size` is what the
        photo's is called."""
        try:
            found = self._session.run(self._outputs, feeds)
        except Exception as error:  # ONNX Runtime raises types of its own that share no base.
            raise self._failure(error, size) from error
        outputs = dict(zip(self._outputs, found, strict=True))
        for name, values in outputs.items():
            if not np.isfinite(values).all():
                raise InferenceError(
                    f"The model gave no number for this photo (in its output {name!r}): choose "
                    "another model.",
                    self._path,
                )
        return outputs

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
        return InferenceError(what, self._path)


def normalised(
    pixels: NDArray[np.uint8], mean: Sequence[float], std: Sequence[float]
) -> NDArray[np.float32]:
    """(H, W, 3) uint8 to (1, 3, H, W): pixels of 0..1 less `mean`, divided by `std`."""
    scale = 1 / (255 * np.asarray(std, np.float32))
    shift = np.asarray(mean, np.float32) / np.asarray(std)
    planes = np.empty((1, 3, *pixels.shape[:2]), np.float32)
    for c in range(3):
        np.multiply(pixels[..., c], scale[c], out=planes[0, c])
        planes[0, c] -= np.float32(shift[c])
    return planes


def check_shapes(
    outputs: dict[str, NDArray[np.float32]], wanted: dict[str, tuple[int, ...]], bundle: Bundle
) -> None:
    """Raises InferenceError naming the output that has not its shape."""
    for name, shape in wanted.items():
        if outputs[name].shape != shape:
            raise InferenceError(
                f"The model's output {name!r} has the shape {outputs[name].shape} and not "
                f"{shape}: get the model file again, or choose another model.",
                bundle.path,
            )
