"""What the loupe says, in words. No widgets."""

from __future__ import annotations

from core.faces.face import EyeSharpness, EyesOpen, Face
from core.photos.opening import Rendering
from core.results.heatmaps import Heatmap, MapOffer
from core.results.map_fields import contours
from core.results.map_words import belief, reading, ruler_at, spread
from mobileiqa_gui.families.words import translated
from mobileiqa_gui.loupe.viewport import Point, Viewport
from mobileiqa_gui.numbers import in_digits
from mobileiqa_gui.translation import translate


def zoom_text(view: Viewport, rendering: Rendering = Rendering.FILE) -> str:
    """The true ratio of photo pixels to the screen's own, '100 %, 1:1 pixels', and of a RAW file
    whose pixels they are."""
    if rendering is Rendering.PREVIEW:
        words = translate("loupe", "camera's preview")
    elif rendering is Rendering.HALF:
        words = translate("loupe", "RAW at half size")
    elif rendering is Rendering.DEVELOPED:
        words = translate("loupe", "RAW, 1:1 pixels") if view.is_actual else "RAW"
    elif view.is_actual:
        words = translate("loupe", "1:1 pixels")
    else:
        return percent_text(view.zoom)
    return f"{percent_text(view.zoom)}, {words}"


def rendering_text(rendering: Rendering, *, developing: bool, undeveloped: str = "") -> str:
    """Whose pixels a RAW file is shown with, in a sentence; empty for any other photo."""
    if rendering is Rendering.DEVELOPED:
        return translate("loupe", "Developed from the RAW file at full size.")
    if rendering is Rendering.PREVIEW:
        shown = translate("loupe", "The JPEG that the camera stored in the RAW file.")
    elif rendering is Rendering.HALF:
        shown = translate("loupe", "Developed from the RAW file at half its size.")
    else:
        return ""
    if developing:
        then = translate("loupe", "It is being developed at full size.")
    elif undeveloped:
        then = translate("loupe", "It cannot be developed: {reason}").format(reason=undeveloped)
    else:
        then = translate("loupe", "At 100 % the RAW file is developed at full size.")
    return f"{shown}\n{then}"


def percent_text(zoom: float) -> str:
    """A zoom as a percentage, with one decimal below ten."""
    percent = zoom * 100
    return f"{in_digits(percent, 1 if percent < 9.95 else 0)} %"


def status_text(
    *,
    loading: bool,
    finding: bool,
    lacking: bool,
    developing: bool = False,
    looking: bool = False,
    finding_faces: bool = False,
    found: str = "",
) -> str:
    """What was just `found`, what is waited for, or that there is no heatmap; empty where all is
    there."""
    if found:
        return found
    if developing:
        return translate("loupe", "Developing the RAW")
    if loading:
        return translate("loupe", "Loading pixels")
    if finding_faces:
        return translate("loupe", "Looking for faces")
    if looking:
        return translate("loupe", "Looking for what is sharp")
    if finding:
        return translate("loupe", "Finding where it looked")
    return translate("loupe", "No heatmap for this photo") if lacking else ""


def spread_note(heatmap: Heatmap) -> str:
    """How a map is spread over the photo, in one sentence."""
    return translated(spread(heatmap))


def lines_note(heatmap: Heatmap) -> str:
    """What the lines on a map are; empty for one without."""
    if not contours(heatmap):
        return ""
    return translate("loupe", "Lines hold 50 % (full) and 80 % (dashed)")


def help_text(offer: MapOffer) -> str:
    """What a map shows, and how far to believe it."""
    return f"{translated(offer.tip)}\n{translated(belief(offer))}"


def reading_text(heatmap: Heatmap, place: Point) -> str:
    """What the map says at a place (shares of width and height): "12× the average"."""
    words = translated(reading(heatmap, *place))
    ruler = ruler_at(heatmap, *place)
    return f"{translated(ruler)}: {words}" if ruler is not None else words


def face_text(face: Face, number: int, count: int) -> str:
    """As in "Face 2 of 5: eyes sharp, open"; of a single face without the numbers."""
    eyes = _eyes_text(face.sharpness, face.open)
    if count == 1:
        return translate("loupe", "One face: {eyes}").format(eyes=eyes)
    words = translate("loupe", "Face {number} of {count}: {eyes}")
    return words.format(number=number, count=count, eyes=eyes)


def _eyes_text(sharpness: EyeSharpness, opened: EyesOpen) -> str:
    """What can be told, and nothing else: eyes that are open and soft are soft."""
    if opened is EyesOpen.CLOSED:
        if sharpness is EyeSharpness.SOFT:
            return translate("loupe", "eyes soft, closed")
        return translate("loupe", "eyes closed")
    if sharpness is EyeSharpness.SOFT:
        return translate("loupe", "eyes soft")
    if sharpness is EyeSharpness.SHARP:
        if opened is EyesOpen.OPEN:
            return translate("loupe", "eyes sharp, open")
        return translate("loupe", "eyes sharp")
    if opened is EyesOpen.OPEN:
        return translate("loupe", "eyes open")
    return translate("loupe", "can't tell")
