"""Data sets of photos with human quality scores: find, declare, read, split and check them.

The way through: `detect.detect` finds the known layouts in a folder, `declare` keeps the file of
the declared ones, `opening.open_dataset` reads one into a `sample.DataSet`,
`splits.split_dataset` cuts it into training, validation and test, `check.check_dataset` says what
is wrong with it. Neither torch nor Qt is used here.
"""
