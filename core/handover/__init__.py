"""Photos handed on: what belongs to them, moved, copied, and shown on a contact sheet."""
