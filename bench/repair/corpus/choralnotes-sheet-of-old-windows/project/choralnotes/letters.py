from pathlib import Path

from choralnotes.text import decoded


def letter(path):
    """Subject and body of a letter of a voice."""
    subject, _, body = decoded(Path(path).read_bytes()).partition("\n\n")
    return subject.strip(), body.strip()
