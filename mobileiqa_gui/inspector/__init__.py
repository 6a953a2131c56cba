"""The inspector: what is known of the current photo."""
