"""Distortions of photos: ladders from mild to severe (`ladders`), and the bank (`bank`)."""

from training.learning.distortions.ladders import (
    LADDERS as LADDERS,
    Floats as Floats,
    Pixels as Pixels,
    banding as banding,
    contrast_loss as contrast_loss,
    down_up as down_up,
    from_linear as from_linear,
    gaussian_blur as gaussian_blur,
    gaussian_noise as gaussian_noise,
    jpeg as jpeg,
    motion_blur as motion_blur,
    over_exposure as over_exposure,
    to_linear as to_linear,
    under_exposure as under_exposure,
)
