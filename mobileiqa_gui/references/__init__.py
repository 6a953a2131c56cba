"""A photo beside good ones: reference sets, and the page that compares."""
