"""Runs a CVRKD-IQA bundle: a photo beside good photos of any content, in ONNX Runtime."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

import numpy as np
from numpy.typing import NDArray

from core.bundles.bundle import Bundle
from core.errors import BundleError, InferenceError, PhotoError
from core.families.cvrkd.cutting import cut, patch_plan, seen_size, shifted
from core.families.cvrkd.encoded import Encoded
from core.families.cvrkd.maps import LOWERING_MAP, drawn
from core.families.cvrkd.section import COMPARE, ENCODE, read_section
from core.families.family import Finding
from core.families.onnx import Graph, check_shapes, normalised, turns, usual_threads
from core.families.preparing import Observe, prepare
from core.families.references import Against, Book, Compared, Comparison, Member, digest_of
from core.photos.decode import Decoded
from core.photos.opening import Content, read_content
from core.photos.reading import RULES
from core.results.assessment import Assessment, ModelIdentity
from core.results.heatmaps import Explanation, Heatmap

Floats = NDArray[np.float32]

THE_PHOTO_ITSELF = "The photo is one of the references, and was not compared with itself."


class CvrkdModel:
    """Scores photos against references, for several threads at once.

    References are read and encoded when the first photo is compared; a `book` remembers them from
    run to run. Raises BundleError for a graph that cannot be loaded.
    """

    def __init__(self, bundle: Bundle, against: Against, threads: int | None) -> None:
        self.bundle = bundle
        self.against = against
        self.inputs = bundle.manifest.inputs
        self.section = read_section(bundle.manifest)
        self.maps = (LOWERING_MAP,)
        self._plan = patch_plan(self.section.patches)
        pixels = self.section.patches * self.section.side**2
        threads = threads or usual_threads(pixels)
        self._turn = turns(pixels)
        self._encode = Graph(
            bundle, ENCODE, ["features", "alike"], threads=threads, keep_memory=True
        )
        self._compare = Graph(bundle, COMPARE, ["scores"], threads=threads, keep_memory=True)
        self._book: Book | None = None
        self._loading = threading.RLock()
        self._members: tuple[Member, ...] | None = None
        self._encoded: tuple[Encoded, ...] = ()

    # --- what it is compared with --------------------------------------------------------------

    def consult(self, book: Book) -> None:
        """Knows reference sets by name, and remembers encoded references."""
        with self._loading:
            self._book, self._members, self._encoded = book, None, ()

    @property
    def title(self) -> str:
        """What the references are called together."""
        return self.against.title

    def members(self) -> tuple[Member, ...]:
        """The references. Raises BundleError, PhotoError where they cannot be had."""
        with self._loading:
            if self._members is None:
                self._members = self._found_members()
            return self._members

    @property
    def identity(self) -> ModelIdentity:
        """Its opinions, the scores against each reference, have no names of their own: which
        references there are differs from photo to photo."""
        manifest = self.bundle.manifest
        return ModelIdentity(
            manifest.name, manifest.version, self.bundle.sha256, manifest.family, manifest.bands
        )

    @property
    def cache_key(self) -> str:
        """The photo's treatment, and the references' contents."""
        return f"{self.inputs.key}; against {digest_of(self.members())}"

    @property
    def kind(self) -> str:
        """Under which encoded references are kept: by this model, read by these rules."""
        return f"cvrkd {self.bundle.sha256[:16]} reading {RULES}"

    def _found_members(self) -> tuple[Member, ...]:
        try:
            members = self.against.members(self._book)
        except BundleError as error:
            raise BundleError(error.message, error.path or self.bundle.path) from error
        least = self.inputs.references.least if self.inputs.references is not None else 1
        if len(members) < least:
            raise BundleError(
                f"This model compares with at least {least} photos, and {self.against.title} has "
                f"{len(members)}.",
                self.bundle.path,
            )
        if self.section.role == "teacher" and len(members) > 1:
            raise BundleError(
                "This model is a teacher: it compares a photo with its own undistorted original, "
                "so give that one photo to compare with, or use a student.",
                self.bundle.path,
            )
        return members

    def get_ready(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Reads and encodes the references; tells `progress` (done, all).

        Raises BundleError, PhotoError where one cannot be had.
        """
        with self._loading:
            if self._encoded:
                return
            members, found = self.members(), list[Encoded]()
            for number, member in enumerate(members, 1):
                found.append(self._reference(member))
                if progress is not None:
                    progress(number, len(members))
            self._encoded = tuple(found)

    def seconds_a_photo(self) -> float:
        """Measured on empty windows."""
        section = self.section
        started = time.perf_counter()
        blank = np.zeros((section.patches, 3, section.side, section.side), np.float32)
        with self._turn:
            self._encode.run({"patches": blank}, "its windows")
        return time.perf_counter() - started

    def references(self) -> tuple[Encoded, ...]:
        """The members, encoded. Raises as `get_ready`."""
        self.get_ready()
        return self._encoded

    def _reference(self, member: Member) -> Encoded:
        kept = self._book.recall(member.sha256, self.kind) if self._book is not None else None
        found = Encoded.from_bytes(kept, self.section) if kept is not None else None
        if found is None:
            content = self._content_of(member)
            found = self._encoded_of(self.prepare(content)).rounded()
            if self._book is not None:
                self._book.keep(member.sha256, self.kind, found.to_bytes())
        return found

    def _content_of(self, member: Member) -> Content:
        try:
            content = read_content(member.path)
        except PhotoError as error:
            raise BundleError(
                f"The reference {member.path} cannot be read ({error.message}), and nothing of it "
                "is remembered: make the reference set again.",
                self.bundle.path,
            ) from error
        if hashlib.sha256(content.data).hexdigest() != member.sha256:
            raise BundleError(
                f"The reference {member.path} was changed since it was named: make the reference "
                "set again.",
                self.bundle.path,
            )
        return content

    # --- photos --------------------------------------------------------------------------------

    def prepare(self, source: Path | Content, observe: Observe | None = None) -> Decoded:
        """Decode a photo at the policy's size. Raises PhotoError."""
        return prepare(self.inputs, source, observe)

    def assess(self, photo: Decoded) -> Finding:
        """The median of the scores against each reference; the features tell the content."""
        started = time.perf_counter()
        encoded = self._encoded_of(photo)
        compared = self._against_each(encoded)
        return Finding(self._assessment(photo, compared, started), encoded.alike.astype(np.float16))

    def compare(self, photo: Decoded) -> Comparison:
        """The same as `assess`, reference by reference."""
        started = time.perf_counter()
        found = self._against_each(self._encoded_of(photo))
        assessment = self._assessment(photo, found, started)
        found.sort(key=lambda each: -each.likeness)
        return Comparison(assessment, tuple(found))

    def raws(self, photo: Decoded, grids: Sequence[int]) -> Floats:
        """Raw outputs (grids, references) of a photo on these grids of windows (cutting.shifted);
        none is a number beside the photo itself."""
        found = []
        for grid in grids:
            encoded = self._encoded_of(photo, grid)
            beside = self.references()
            raws = self._raw(encoded, np.stack([one.features for one in beside]))
            same = [one.pixels_sha256 == encoded.pixels_sha256 for one in beside]
            found.append(np.where(same, np.nan, raws))
        return np.stack(found)

    def explain(self, photo: Decoded) -> Explanation:
        """Score a photo, and cover the difference of each window in turn."""
        started = time.perf_counter()
        encoded = self._encoded_of(photo)
        compared = self._against_each(encoded)
        gains = self._gains(encoded, max(compared, key=lambda each: each.likeness))
        height, width = photo.pixels.shape[:2]
        side = self.section.side
        values = drawn(gains, self._plan, seen_size((width, height), side), side)
        assessment = self._assessment(photo, compared, started)
        return Explanation(assessment, (Heatmap(LOWERING_MAP, values),))

    def _gains(self, photo: Encoded, beside: Compared) -> Floats:
        """Score points (p,) gained where a window's difference is nothing: where the reference has
        the photo's own features."""
        place = self.members().index(beside.member)
        reference = self.references()[place].features
        covered = np.repeat(reference[None], self.section.patches, 0)
        for window in range(self.section.patches):
            covered[window, window] = photo.features[window]
        calibrate = self.bundle.manifest.calibration
        scores = [calibrate(float(raw)) for raw in self._raw(photo, covered)]
        return np.array(scores, np.float32) - np.float32(beside.score)

    def _against_each(self, photo: Encoded) -> list[Compared]:
        pairs = [
            (member, reference)
            for member, reference in zip(self.members(), self.references(), strict=True)
            if reference.pixels_sha256 != photo.pixels_sha256
        ]
        if not pairs:
            raise InferenceError(
                "The photo itself is the only reference, and beside itself it tells nothing: "
                "choose others.",
                self.bundle.path,
            )
        raws = self._raw(photo, np.stack([reference.features for _, reference in pairs]))
        calibrate = self.bundle.manifest.calibration
        return [
            Compared(member, float(raw), calibrate(float(raw)), photo.likeness(reference))
            for (member, reference), raw in zip(pairs, raws, strict=True)
        ]

    def _raw(self, photo: Encoded, references: Floats) -> Floats:
        """Raw outputs (n,) of a photo against references (n, p, channels, S, S)."""
        feeds = {"photo": photo.features[None], "references": references}
        with self._turn:
            outputs = self._compare.run(feeds, "its windows")
        check_shapes(outputs, {"scores": (len(references),)}, self.bundle)
        return outputs["scores"]

    def _encoded_of(self, photo: Decoded, grid: int = 0) -> Encoded:
        policy = self.inputs.whole
        assert policy is not None
        height, width = photo.pixels.shape[:2]
        wanted = policy.size_for(*photo.full_size)
        if (width, height) != wanted:
            raise BundleError(
                f"This model takes the photo at {wanted[0]}x{wanted[1]}, not at {width}x{height}.",
                self.bundle.path,
            )
        manifest = self.bundle.manifest
        windows = cut(photo.pixels, shifted(self._plan, grid), self.section.side)
        patches = np.concatenate([normalised(w, manifest.mean, manifest.std) for w in windows])
        with self._turn:
            outputs = self._encode.run({"patches": patches}, f"{width}x{height}")
        shapes = {"features": self.section.shape, "alike": (self.section.alike,)}
        check_shapes(outputs, shapes, self.bundle)
        seen = hashlib.sha256(photo.pixels.tobytes()).digest()
        return Encoded(seen, outputs["features"], outputs["alike"])

    def _assessment(
        self, photo: Decoded, compared: Sequence[Compared], started: float
    ) -> Assessment:
        raw = median(each.raw for each in compared)
        width, height = photo.full_size
        is_itself = len(compared) < len(self.members())
        return Assessment(
            raw=raw,
            score=self.bundle.manifest.calibration(raw),
            opinions=tuple(each.score for each in compared),
            width=width,
            height=height,
            model=self.identity,
            seconds=time.perf_counter() - started,
            values={"likeness": 100 * max(each.likeness for each in compared)},
            warning=THE_PHOTO_ITSELF if is_itself else None,
        )
