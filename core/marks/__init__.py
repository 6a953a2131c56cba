"""What a person decides about a photo: stars, a flag, a colour label. Plain data."""
