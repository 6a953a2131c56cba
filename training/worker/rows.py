"""What a run's steps load by key: pictures or what frozen levels see in them, and what a teacher
says of them where that is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from torch import Tensor
from torch.utils.data import Dataset

from core.families.mobileiqa.levels import LEVELS
from training.learning.answers import Answers, Told
from training.learning.features import FeatureStore
from training.learning.levels import LevelStore
from training.learning.loading import NEVER, Flips, Pictures
from training.learning.teacher import Teacher
from training.learning.trained_network import Bridge, TrainedNetwork
from training.recipes.settings import RunConfig
from training.worker.parallel import Group
from training.worker.photos import Photos, root_of
from training.worker.setup import teacher_stores
from training.worker.voice import Voice

Tell = Callable[[int, int], None]


def open_rows(
    config: RunConfig,
    photos: Photos,
    trained: TrainedNetwork,
    teacher: Teacher | None,
    voice: Voice,
    group: Group,
) -> Dataset[list[Tensor]]:
    """The rows of a run, computed now where they are to be kept and are not yet."""
    mirrored = photos.mirrored
    keeps = teacher is not None and config.distill.keep_answers
    stores = photos.own_stores if keeps else photos.stores
    pictures = Pictures(stores, mirrored, photos.copies, own=len(photos.own_stores))
    rows: Dataset[list[Tensor]] = pictures
    if config.data.cache_features:
        voice.stage("measuring", "features")
        rows = _features(config, photos, pictures, mirrored, trained, voice, group)
    if teacher is None or not keeps:
        return rows
    voice.stage("measuring", "teacher")
    bridge = trained.bridge or Bridge(config.network, teacher.network.preset, config.distill)
    return Told(rows, _answers(config, photos, bridge, teacher, voice, group), mirrored)


def _answers(
    config: RunConfig,
    photos: Photos,
    bridge: Bridge,
    teacher: Teacher,
    voice: Voice,
    group: Group,
) -> Answers:
    """What the teacher says of training photos."""
    tell, root = voice.progress("measuring"), root_of(config)
    asked, content = photos.rows["train"], photos.content
    if photos.teacher_store is not None:
        content += f" {photos.teacher_store.key}"
    pictures = Pictures(teacher_stores(photos, teacher), NEVER)
    preset = teacher.network.preset
    shown: Pictures | FeatureStore = pictures
    if preset.moments and not preset.detail:  # what it sees was kept by its own run, mostly
        about = (content, teacher.network, teacher.mean, teacher.std, NEVER)
        shown = features = FeatureStore(pictures, asked, *about, root=root)
        group.first_on_each_host(lambda: features.prepare(teacher.network, tell, voice.poll))
    answers = Answers(shown, asked, content, teacher, bridge, root=root)
    group.first_on_each_host(lambda: answers.prepare(teacher, bridge, tell, voice.poll))
    return answers


def _features(
    config: RunConfig,
    photos: Photos,
    pictures: Pictures,
    mirrored: Flips,
    trained: TrainedNetwork,
    voice: Voice,
    group: Group,
) -> Dataset[list[Tensor]]:
    """What the frozen levels see in training photos and copies."""
    made = photos.copies.store.sizes if photos.copies is not None else []
    first = len(photos.store.samples)
    rows: Sequence[int] = [*photos.rows["train"], *range(first, first + len(made))]
    own, network = config.input, trained.network
    about = (photos.fingerprint, network, own.mean, own.std, mirrored)
    features: FeatureStore | LevelStore
    if config.network.detail or config.training.freeze_stages < LEVELS:
        features = LevelStore(
            pictures,
            rows,
            [*photos.store.sizes, *made],
            *about,
            teachers=bool(config.distill.teacher) and not config.distill.keep_answers,
            same=dict(photos.copies.rows_of("native")) if photos.copies is not None else {},
            root=root_of(config),
        )
    else:
        features = FeatureStore(pictures, rows, *about, root=root_of(config))
    tell = voice.progress("measuring")
    group.first_on_each_host(lambda: features.prepare(network, tell, voice.poll))
    return features
