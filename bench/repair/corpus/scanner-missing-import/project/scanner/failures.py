class Unreadable(Exception):
    """A file that the scanner can't read; it is listed and left where it is."""
