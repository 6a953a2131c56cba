"""The reasons of proposals, marked for translators (core/culling/saying.py)."""

from __future__ import annotations

from mobileiqa_gui.translation import QT_TRANSLATE_NOOP

TEXTS = (
    QT_TRANSLATE_NOOP("families", "You rejected it"),
    QT_TRANSLATE_NOOP("families", "You picked it"),
    QT_TRANSLATE_NOOP("families", "You gave it 1 star"),
    QT_TRANSLATE_NOOP("families", "You gave it {stars} stars"),
    QT_TRANSLATE_NOOP("families", "You labelled it"),
    QT_TRANSLATE_NOOP("families", "One of an exposure bracket of {count}, which stays whole"),
    QT_TRANSLATE_NOOP("families", "One of a focus stack of {count}, which stays whole"),
    QT_TRANSLATE_NOOP("families", "One of a panorama of {count}, which stays whole"),
    QT_TRANSLATE_NOOP("families", "Nothing in the photos of this burst tells how sharp they are"),
    QT_TRANSLATE_NOOP("families", "May be meant as it is"),
    QT_TRANSLATE_NOOP("families", "It has no score"),
    QT_TRANSLATE_NOOP("families", "Eyes closed"),
    QT_TRANSLATE_NOOP("families", "Eyes not sharp"),
    QT_TRANSLATE_NOOP("families", "Not part of a burst"),
    QT_TRANSLATE_NOOP("families", "Scores {score}, less than {least}"),
    QT_TRANSLATE_NOOP("families", "Sharpness {sharpness} of 100, less than {least}"),
    QT_TRANSLATE_NOOP("families", "Sharpness of the eyes {sharpness} of 100, less than {least}"),
    QT_TRANSLATE_NOOP("families", "The best photo"),
    QT_TRANSLATE_NOOP("families", "Among the {count} best"),
    QT_TRANSLATE_NOOP("families", "The best of its moment"),
    QT_TRANSLATE_NOOP("families", "Scores {score}; enough others are kept"),
    QT_TRANSLATE_NOOP("families", "Scores {score}; the best of each moment are already enough"),
    QT_TRANSLATE_NOOP("families", "The best of {count} in its burst"),
    QT_TRANSLATE_NOOP("families", "Number {place} of {count} in its burst"),
    QT_TRANSLATE_NOOP("families", "A tie with {name}: too close for the model to tell"),
    QT_TRANSLATE_NOOP(
        "families", "A tie with {name} and {others} more: too close for the model to tell"
    ),
    QT_TRANSLATE_NOOP("families", "Others of its burst are better"),
    QT_TRANSLATE_NOOP("families", "{name} of its burst is kept"),
    QT_TRANSLATE_NOOP("families", "{name} of its burst scores 1 point more"),
    QT_TRANSLATE_NOOP("families", "{name} of its burst scores {points} points more"),
)
