"""The first sidecar of a photo."""

from __future__ import annotations

from core.sidecars.names import FOR_EXTENSION, PHOTOSHOP, RDF, XMP

# The id is the same in all packets of all programs (XMP specification, part 1).
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="MobileIQA">
 <rdf:RDF xmlns:rdf="{rdf}">
  <rdf:Description rdf:about=""
    xmlns:xmp="{xmp}"{namespace}
   xmp:Rating="0"{extension}/>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
"""


def new_packet(*, extension: str | None = None) -> bytes:
    """A packet that says: no stars. With `extension` it says whose it is among photos of one stem.

    The extension is of a photo's file name and holds letters and digits alone.
    """
    return _PACKET.format(
        rdf=RDF,
        xmp=XMP,
        namespace="" if extension is None else f'\n    xmlns:photoshop="{PHOTOSHOP}"',
        extension=""
        if extension is None
        else f'\n   photoshop:{FOR_EXTENSION.local}="{extension.upper()}"',
    ).encode()
