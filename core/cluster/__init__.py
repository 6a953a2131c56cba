"""Scoring by workers of a Dask cluster; nothing outside knows Dask."""
