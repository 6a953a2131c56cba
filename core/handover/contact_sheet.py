"""A contact sheet: photos with scores and marks on one page of HTML, for a screen or for paper."""

from __future__ import annotations

import base64
import html
import io
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image

from core.errors import MobileIqaError, PhotoError, reason_of
from core.files import written_whole
from core.handover.placing import StoppedError
from core.marks.marks import MOST_STARS, Colour, Flag, Marks
from core.photos.decode import decode_to_fit
from core.photos.photo import Photo
from core.photos.scan import never
from core.photos.turns import turn_pixels
from core.results.colour_maps import USUAL_OPACITY
from core.results.heatmaps import Heatmap
from core.results.overlay import cover, in_grey

PICTURE_PX: Final = 480
"""Of the longer side: sharp on paper at a quarter of the page's width."""
ALONE_UP_TO: Final = 300
"""With more photos their pictures lie in a folder beside the page, which stays quick to open."""
_QUALITY: Final = 82
_COLOURS: Final = {
    Colour.RED: "#b5403c", Colour.YELLOW: "#a9821c", Colour.GREEN: "#3d7f46",
    Colour.BLUE: "#2f68ad", Colour.PURPLE: "#7a4a9e",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class SheetPhoto:
    """One photo of a sheet; `score` in points, `band` and `error` in words of the reader.

    `turn`: the quarters clockwise by which it is shown turned.
    """

    photo: Photo
    marks: Marks
    score: float | None = None
    band: str = ""
    error: str = ""
    turn: int = 0


@dataclass(frozen=True, slots=True)
class SheetWords:
    """The sheet's words in the reader's language. `shared` has the place {count}."""

    title: str
    language: str = "en"
    subtitle: str = ""
    stars: str = "{count} of 5 stars"
    picked: str = "Picked"
    rejected: str = "Rejected"
    not_scored: str = "Not scored"
    not_shown: str = "It cannot be shown."


@dataclass(frozen=True, slots=True)
class MapPicture:
    """A small picture of a photo under a heatmap, as JPEG, and what the map is called."""

    title: str
    jpeg: bytes


def map_picture(photo: Photo, heatmap: Heatmap, turn: int = 0) -> MapPicture:
    """The photo under the map, as large as it stands on a sheet, turned by so many quarters
    clockwise. Raises PhotoError."""
    grey = in_grey(_picture(photo, turn).convert("RGB"))
    covered = cover(grey, heatmap.turned(turn), USUAL_OPACITY)
    return MapPicture(heatmap.title, _jpeg(covered))


def write_sheet(
    target: Path,
    photos: Sequence[SheetPhoto],
    words: SheetWords,
    maps: Mapping[Path, Sequence[MapPicture]] | None = None,
    *,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
    cancelled: Callable[[], bool] = never,
) -> None:
    """Writes the page, whole or not at all.

    Up to ALONE_UP_TO photos it is one file; with more their pictures go into the folder
    "NAME files" beside it. Raises MobileIqaError where it cannot be written, StoppedError once
    `cancelled`; nothing is left then.
    """
    alone = len(photos) <= ALONE_UP_TO
    folder = None if alone else _free_folder(target)
    try:
        if folder is not None:
            folder.mkdir()
        with written_whole(target) as unfinished, unfinished.open("w", encoding="utf-8") as page:
            most = max((len(each) for each in (maps or {}).values()), default=0)
            page.write(_head(words, 1 + most))
            for number, each in enumerate(photos):
                if cancelled():
                    raise StoppedError
                progress(number, len(photos))
                of_photo = (maps or {}).get(each.photo.path, ())
                page.write(_figure(number, each, words, of_photo, folder))
            page.write("</main>\n</body>\n</html>\n")
    except BaseException as error:
        if folder is not None:
            with suppress(OSError):
                shutil.rmtree(folder)  # made just now, with pictures of ours alone
        if isinstance(error, OSError):
            reason = reason_of(error)
            raise MobileIqaError(
                f"The contact sheet was not written ({reason}). Check the disk's free space and "
                "the folder's permissions.",
                target,
            ) from error
        raise


def _picture(photo: Photo, turn: int) -> Image.Image:
    pixels = decode_to_fit(photo.path, (PICTURE_PX, PICTURE_PX)).pixels
    return Image.fromarray(turn_pixels(pixels, turn))


def _figure(
    number: int,
    each: SheetPhoto,
    words: SheetWords,
    of_maps: Sequence[MapPicture],
    folder: Path | None,
) -> str:
    """A photo's part of the page."""
    name, lines = html.escape(each.photo.name), []
    try:
        picture = _picture(each.photo, each.turn)
        source = _source(_jpeg(picture), f"{number + 1:05}.jpg", folder)
        lines.append(f'<img src="{source}" alt="{name}">')
    except PhotoError as error:
        reason = html.escape(f"{words.not_shown} {error.message}")
        lines.append(f'<p class="missing">{reason}</p>')
    for count, of_map in enumerate(of_maps, 1):
        which = "map" if len(of_maps) == 1 else f"map-{count}"
        source = _source(of_map.jpeg, f"{number + 1:05}-{which}.jpg", folder)
        title = html.escape(of_map.title)
        lines.append(f'<img src="{source}" alt="{title}" title="{title}">')
    if len(of_maps) > 1:
        titles = ["", *(html.escape(each.title) for each in of_maps)]
        lines = [f"<div>{line}<p>{t}</p></div>" for line, t in zip(lines, titles, strict=True)]
    several = "many" if len(of_maps) > 1 else "pair"
    kinds = [several if of_maps else "", str(each.marks.flag or "")]
    css = " ".join(filter(None, kinds))
    caption = "".join(_caption(each, words, of_maps))
    pictures = "".join(lines)
    return (
        f'<figure class="{css}"><div class="pictures">{pictures}</div>'
        f"<figcaption>{caption}</figcaption></figure>\n"
    )


def _caption(each: SheetPhoto, words: SheetWords, of_maps: Sequence[MapPicture]) -> Iterator[str]:
    marks = each.marks
    yield f'<span class="name">{html.escape(each.photo.name)}</span>'
    if each.score is not None:
        band = html.escape(each.band)
        yield f'<span class="score"><b>{each.score:.0f}</b> {band}</span>'
    else:
        yield f'<span class="score">{html.escape(each.error or words.not_scored)}</span>'
    decided = []
    if marks.stars:
        said = html.escape(words.stars.format(count=marks.stars))
        row = "★" * marks.stars + "☆" * (MOST_STARS - marks.stars)
        decided.append(f'<span class="stars" aria-label="{said}">{row}</span>')
    if marks.flag is not None:
        flag = words.picked if marks.flag is Flag.PICK else words.rejected
        decided.append(f'<span class="flag">{html.escape(flag)}</span>')
    if marks.label or marks.colour:
        decided.append(_label(marks))
    if decided:
        yield f'<span class="marks">{" ".join(decided)}</span>'
    if len(of_maps) == 1:
        yield f'<span class="map">{html.escape(of_maps[0].title)}</span>'


def _label(marks: Marks) -> str:
    text = html.escape(marks.label or (marks.colour.value.capitalize() if marks.colour else ""))
    if marks.colour is None:
        return f'<span class="label">{text}</span>'
    dot = f'<i style="background:{_COLOURS[marks.colour]}"></i>'
    return f'<span class="label">{dot}{text}</span>'


def _source(jpeg: bytes, name: str, folder: Path | None) -> str:
    """What an img's src says: the picture itself, or its place beside the page."""
    if folder is None:
        return "data:image/jpeg;base64," + base64.b64encode(jpeg).decode("ascii")
    (folder / name).write_bytes(jpeg)
    return html.escape(f"{_as_address(folder.name)}/{name}")


def _as_address(name: str) -> str:
    from urllib.parse import quote

    return quote(name)


def _jpeg(picture: Image.Image) -> bytes:
    content = io.BytesIO()
    picture.save(content, "JPEG", quality=_QUALITY, optimize=True)
    return content.getvalue()


def _free_folder(target: Path) -> Path:
    number, folder = 1, target.with_name(f"{target.stem} files")
    while folder.exists():
        number += 1
        folder = target.with_name(f"{target.stem} files {number}")
    return folder


def _head(words: SheetWords, pictures: int) -> str:
    """`pictures`: how many a photo has, its own included."""
    title, subtitle = html.escape(words.title), html.escape(words.subtitle)
    columns = {1: 4, 2: 2}.get(pictures, 1)
    return f"""<!DOCTYPE html>
<html lang="{html.escape(words.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{_STYLE.replace("COLUMNS", str(columns))}</style>
</head>
<body>
<header><h1>{title}</h1><p>{subtitle}</p></header>
<main>
"""


# Light on screen as on paper. Four columns (two with maps) on A4 and Letter; on a screen as many
# as fit. A photo never breaks over two pages.
_STYLE: Final = """\
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 24px; background: #fff; color: #222;
  font: 13px/1.35 Inter, system-ui, -apple-system, "Segoe UI", sans-serif;
  font-variant-numeric: tabular-nums; }
header { margin-bottom: 16px; }
h1 { font-size: 20px; font-weight: 600; margin: 0; }
header p { margin: 2px 0 0; color: #555; }
main { display: grid; grid-template-columns: repeat(auto-fill, minmax(calc(880px / COLUMNS), 1fr));
  gap: 16px; }
figure { margin: 0; min-width: 0; break-inside: avoid; }
.pictures { display: flex; gap: 4px; align-items: center; justify-content: center;
  aspect-ratio: 1; background: #f2f2f2; padding: 6px; }
.pair .pictures { aspect-ratio: 2; }
.pictures img { display: block; max-width: 100%; max-height: 100%; min-width: 0; min-height: 0;
  object-fit: contain; }
.pair .pictures img { max-width: calc(50% - 2px); }
.many .pictures { aspect-ratio: auto; display: grid; grid-template-columns: repeat(4, 1fr);
  align-items: end; gap: 8px 6px; }
.many .pictures p { margin: 2px 0 0; font-size: 11px; color: #555; min-height: 1.35em; }
.many .pictures img { width: 100%; }
.reject .pictures img { opacity: .45; }
.missing { color: #555; margin: 0; padding: 8px; text-align: center; overflow-wrap: anywhere; }
figcaption { display: flex; flex-wrap: wrap; gap: 0 8px; padding-top: 4px; }
.name { flex: 1 1 100%; font-weight: 600; overflow-wrap: anywhere; }
.score { color: #555; } .score b { color: #222; }
.marks { display: inline-flex; flex-wrap: wrap; gap: 0 8px; }
.stars { letter-spacing: 1px; }
.flag { border: 1px solid #888; border-radius: 3px; padding: 0 4px; font-size: 11px;
  line-height: 15px; }
.label i { display: inline-block; width: 9px; height: 9px; border-radius: 50%; margin-right: 4px; }
.map { flex: 1 1 100%; color: #555; }
@media print {
  @page { margin: 12mm; }
  body { margin: 0; font-size: 8.5pt; print-color-adjust: exact;
    -webkit-print-color-adjust: exact; }
  main { grid-template-columns: repeat(COLUMNS, 1fr); gap: 4mm; }
  h1 { font-size: 13pt; }
  .pictures { padding: 1mm; }
}
"""
