"""Models that read what an encoder found of a photo: what is kept is taken, what is new is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace

from core.catalogue.catalogue import Catalogue
from core.families.encoding import Encoded, Reading, encoded, gives_score
from core.families.family import Finding, Model
from core.photos.decode import Decoded
from core.photos.opening import Content
from core.photos.photo import Photo


@dataclass(frozen=True, slots=True)
class Keeping:
    """What is kept of a model's findings, under the `key` of its treatment of photos."""

    model: Model
    catalogue: Catalogue
    key: str

    def find(self, photo: Photo, sha256: str) -> Encoded | None:
        """What is kept of the content of a photo; None where features or score are missing."""
        identity = self.model.identity
        features = self.catalogue.features_by_hash(sha256, identity.sha256)
        if features is None or not gives_score(self.model):
            return None if features is None else Encoded(features, None)
        known = self.catalogue.assessment_by_hash(photo, sha256, identity, self.key)
        return None if known is None else Encoded(features, known)

    def keep(self, photo: Photo, sha256: str, sample: str, found: Encoded) -> None:
        """Remembers what the model found of the content of a photo. Returns at once."""
        if found.assessment is not None:
            self.catalogue.record(photo, sha256, self.key, found.assessment, found.features, sample)
        elif found.features is not None:
            identity = self.model.identity
            self.catalogue.record_features(photo, sha256, identity, found.features, sample)


def see(model: Model, decoded: Decoded) -> Encoded:
    """What a model finds of a prepared photo, with what its decoder had to say of the file. Raises
    BundleError, InferenceError."""
    found = encoded(model, decoded)
    if found.assessment is None or decoded.warning is None:
        return found
    return replace(found, assessment=replace(found.assessment, warning=decoded.warning))


def read_kept(model: Reading, found: Encoded, content: Content) -> Finding:
    """What a model says by what is kept of a photo; nothing is run, and decoded only where no
    assessment tells the photo's size. Raises PhotoError, BundleError."""
    if found.assessment is not None:
        return model.read(found, (found.assessment.width, found.assessment.height))
    return read(model, found, model.encoder.prepare(content))


def read(model: Reading, found: Encoded, decoded: Decoded) -> Finding:
    """What a model says by what its encoder has just found. Raises BundleError."""
    finding = model.read(found, decoded.full_size)
    assessment = replace(finding.assessment, warning=decoded.warning)
    return replace(finding, assessment=assessment)
