"""Photos in, results out; no Qt."""

import os

# ONNX Runtime, from 1.3x on, notes how it is used under a number of this machine's own and sends it
# to its maker, unless it is told not to before it is imported. Nothing leaves this machine.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
