"""Handing photos on: moved, copied, thrown away, shown elsewhere; and the menu of a photo."""
