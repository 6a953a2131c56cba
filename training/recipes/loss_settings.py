"""The settings of what a loss compares: labels, copies whose faults are known, a teacher."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from training.plain import setting as _set


@dataclass(frozen=True, slots=True, kw_only=True)
class Degraded:
    """Copies of clean training photos whose faults are known, trained beside the photos."""

    sources: int = _set(
        0, "Clean photos that copies are made of, drawn by the seed; 0: none.", low=0
    )
    clean: float = _set(0.6, "A photo is clean from this label on (0..1).", low=0, high=1)
    clean_in: tuple[str, ...] = _set((), 'Other limits in single subsets, such as "ss02 0.5".')
    seed: int = _set(0, "Seed of the copies.", low=0, high=2**32 - 1)
    composites_each: int = _set(
        5, "Copies of each that are degraded within one rectangle alone.", low=1, high=1000
    )
    natives_each: int = _set(
        2, "Copies of each whose fault shows at capture resolution alone.", low=1, high=1000
    )
    subjects_in: str = _set(
        "",
        "A JSON file: for names of photos the subject's box in sixteenths of the sides.",
        path=True,
    )
    triples: int = _set(
        0, "Beside each batch: photos with a milder and a worse copy (loss.degraded).", low=0
    )
    composites: int = _set(
        0, "Beside each batch: photos with one degraded rectangle (loss.local).", low=0
    )
    natives: int = _set(
        0, "Beside each batch: photos and their windows with a fault (loss.native).", low=0
    )
    subjects: int = _set(
        0, "Beside each batch: photos, subject blurred, background blurred (loss.subject).", low=0
    )
    greys: int = _set(0, "Beside each batch: photos in black and white (loss.grey).", low=0)
    plain: int = _set(0, "Beside each batch: frames that show nothing (loss.plain).", low=0)
    same: int = _set(
        0, "Beside each batch: photos, saved anew, and as small files (loss.same).", low=0
    )
    regions_from: str = _set("", "A folder of large good photos, which need no labels.", path=True)
    regions_made: int = _set(160, "Regions of them, three faults each.", low=1, high=100_000)
    regions: int = _set(
        0, "Beside each batch: such regions with their faults (loss.regions).", low=0
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """What is compared with the labels (on 0..1), and how much it counts."""

    kind: Literal["mse", "mae"] = _set("mse", "Mean squared or absolute error, everywhere.")
    score: float = _set(1.0, "Weight of the score's error.", low=0, high=1e4)
    correlation: float = _set(0.0, "Weight of 1 - PLCC within a batch.", low=0, high=1e4)
    rank: float = _set(0.0, "Weight of wrongly ordered pairs within a batch.", low=0, high=1e4)
    rank_margin: float = _set(
        0.5, "A pair counts until its scores differ by this share of its labels.", low=0, high=1
    )
    opinions: float = _set(
        0.0, "Weight of the same losses of each view's own opinion.", low=0, high=1e4
    )
    within: float = _set(
        0.0, "Weight of 1 - PLCC within each of the data set's subsets.", low=0, high=1e4
    )
    degraded: float = _set(
        0.0, "Weight of photos and their degraded copies in the wrong order.", low=0, high=1e4
    )
    local: float = _set(
        0.0, "Weight of the score's parts where a composite is degraded.", low=0, high=1e4
    )
    local_margin: float = _set(
        0.35, "How far such parts shall fall for each level of degradation.", low=0, high=100
    )
    evenness: float = _set(
        0.0, "Weight of the variance of the score's parts within a photo.", low=0, high=1e4
    )
    contain: float = _set(
        0.0, "Weight of scores beyond all opinions of their photo.", low=0, high=1e4
    )
    differ: float = _set(
        0.0, "Weight of opinions that err alike on the same photos.", low=0, high=1e4
    )
    attention: float = _set(
        0.0,
        "Weight of attention collapsed, even, or the same in all views.",
        low=0,
        high=1e4,
    )
    native: float = _set(
        0.0, "Weight of faults at capture resolution that cost too little.", low=0, high=1e4
    )
    regions: float = _set(0.0, "Weight of the same in regions of large photos.", low=0, high=1e4)
    subject: float = _set(
        0.0, "Weight of blurred subjects that cost too little beside backgrounds.", low=0, high=1e4
    )
    grey: float = _set(
        0.0, "Weight of what a photo gains or loses in black and white.", low=0, high=1e4
    )
    plain: float = _set(0.0, "Weight of frames that show nothing and score.", low=0, high=1e4)
    same: float = _set(
        0.0, "Weight of what a photo gains or loses saved anew or as a small file.", low=0, high=1e4
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Distill:
    """What the student learns from the teacher (recipe mobileiqa-distill)."""

    teacher: str = _set(
        "",
        "A run's folder, a model file (.iqa, .safetensors) or a published .pkl; empty: none.",
        path=True,
    )
    teacher_input: Literal["student", "own"] = _set(
        "student", "Show the teacher the student's picture, or one of its own size."
    )
    dof: float = _set(1.0, "Weight of the views' features (DOF).", low=0, high=1e4)
    x: float = _set(1.0, "Weight of the adapted features (x).", low=0, high=1e4)
    teacher_score: float = _set(0.0, "Weight of the teacher's score.", low=0, high=1e4)
    scores: str = _set(
        "",
        "A CSV (name, score 0 to 1) of photos' scores by others, best by models that never learnt "
        "from the photo; empty: none.",
        path=True,
    )
    scores_weight: float = _set(1.0, "Weight of those scores.", low=0, high=1e4)
    keep_answers: bool = _set(
        False, "Ask the teacher once of each photo and keep what it says on disk."
    )
    by_variance: bool = _set(False, "Divide feature terms by the teacher's own variance.")
    projection: Literal["where-needed", "always"] = _set(
        "where-needed", "Learned 1x1 projections onto the teacher's channels."
    )
