"""A few photos side by side: compare, with locked zoom, and survey, to choose the keepers."""
