"""Every layout there is a reader for."""

from __future__ import annotations

from training.datasets.layout import Layout
from training.datasets.layouts import (
    bid,
    biq2021,
    cid2013,
    csiq,
    div2k,
    flive,
    gfiqa,
    kadid,
    koniq,
    live,
    livec,
    made,
    para,
    pipal,
    piq23,
    spaq,
    tid2013,
    uhdiqa,
)

LAYOUTS: dict[str, Layout] = {
    layout.key: layout
    for layout in (
        livec.LAYOUT,
        bid.LAYOUT,
        spaq.LAYOUT,
        koniq.LAYOUT,
        uhdiqa.LAYOUT,
        flive.LAYOUT,
        kadid.LAYOUT,
        tid2013.LAYOUT,
        live.LAYOUT,
        csiq.LAYOUT,
        biq2021.LAYOUT,
        biq2021.SELECTION,
        para.QUALITY,
        para.AESTHETICS,
        piq23.OVERALL,
        piq23.DETAILS,
        piq23.EXPOSURE,
        pipal.LAYOUT,
        gfiqa.LAYOUT,
        cid2013.LAYOUT,
        div2k.LAYOUT,
        made.LAYOUT,
    )
}
