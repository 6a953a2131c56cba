"""Texts of labels that stand for a colour."""

from __future__ import annotations

from typing import Final

from core.marks.marks import Colour

# Lightroom Classic's default label set in its languages. Photo Mechanic, Bridge and digiKam use
# the English words.
_WORDS: Final[dict[Colour, str]] = {
    Colour.RED: "red|rot|rouge|rojo|rosso|rood|vermelho|röd|rød|punainen|czerwony|červená|красный"
    "|レッド|红色|紅色|빨강|빨간색|kırmızı|สีแดง|đỏ|merah",
    Colour.YELLOW: "yellow|gelb|jaune|amarillo|giallo|geel|amarelo|gul|keltainen|żółty|žlutá"
    "|жёлтый|желтый|イエロー|黄色|黃色|노랑|노란색|sarı|สีเหลือง|vàng|kuning",
    Colour.GREEN: "green|grün|vert|verde|groen|grön|grønn|grøn|vihreä|zielony|zelená|зелёный"
    "|зеленый|グリーン|绿色|綠色|초록|녹색|yeşil|สีเขียว|xanh lục|hijau",
    Colour.BLUE: "blue|blau|bleu|azul|blu|blauw|blå|sininen|niebieski|modrá|синий|голубой|ブルー"
    "|蓝色|藍色|파랑|파란색|mavi|สีน้ำเงิน|xanh lam|biru",
    Colour.PURPLE: "purple|lila|violet|púrpura|morado|viola|paars|roxo|lilla|violetti|purpurowy"
    "|fioletowy|fialová|пурпурный|фиолетовый|パープル|紫色|보라|보라색|자주색|mor|สีม่วง|tím|ungu",
}
# Bridge's default label set, which Lightroom offers too.
_BRIDGE: Final = dict(zip(("select", "second", "approved", "review", "to do"), Colour, strict=True))
_COLOURS: Final = _BRIDGE | {
    word.casefold(): colour for colour, words in _WORDS.items() for word in words.split("|")
}


def colour_of(label: str) -> Colour | None:
    """The colour that a label's text stands for, in any letter case; None for words of one's own.

    Known are the five English words, Lightroom's default words in its other languages, and
    Bridge's default set.
    """
    return _COLOURS.get(label.strip().casefold())


def label_of(colour: Colour) -> str:
    """The text that stands for a colour in every program: the English word, "Red"."""
    return colour.value.capitalize()
