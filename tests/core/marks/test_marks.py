import pytest

from core.marks.labels import colour_of, label_of
from core.marks.marks import UNMARKED, Colour, Flag, MarkChange, Marks


def test_a_change_touches_what_it_names_alone():
    marks = Marks(stars=2, flag=Flag.PICK, label="Für das Album")
    assert MarkChange(stars=5).of(marks) == Marks(5, Flag.PICK, "Für das Album")
    assert MarkChange(flag=None).of(marks) == Marks(2, None, "Für das Album")
    assert MarkChange(label=("Red", Colour.RED)).of(marks) == Marks(2, Flag.PICK, "Red", Colour.RED)
    assert MarkChange(label=(None, None)).of(marks) == Marks(2, Flag.PICK)
    assert MarkChange().of(marks) == marks


def test_marks_that_cannot_be():
    for stars in (-1, 6):
        with pytest.raises(ValueError, match="stars are 0 to 5"):
            Marks(stars=stars)
    with pytest.raises(ValueError, match="without text"):
        Marks(label="")
    assert not UNMARKED
    assert Marks(colour=Colour.RED)


def test_words_for_colours_in_any_language_and_letter_case():
    for colour in Colour:
        assert colour_of(label_of(colour)) is colour
        assert colour_of(label_of(colour).upper()) is colour
    assert colour_of("Gelb") is Colour.YELLOW
    assert colour_of("  Rouge ") is Colour.RED
    assert colour_of("Lila") is Colour.PURPLE
    assert colour_of("Grün") is Colour.GREEN
    assert colour_of("Für das Album") is None
    assert colour_of("") is None
