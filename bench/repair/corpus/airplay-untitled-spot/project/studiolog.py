"""The studio writes one line for each thing that goes on air:

    06:02:11 TRACK "Blue Monday" by New Order [449s]
    06:09:41 JINGLE morning-3 [12s]
"""
import re

TRACK = re.compile(r'(\d\d:\d\d:\d\d) TRACK "(?P<title>[^"]+)" by (?P<artist>.+?) \[(?P<length>\d+)s\]$')
JINGLE = re.compile(r"(\d\d:\d\d:\d\d) JINGLE (?P<name>\S+) \[(?P<length>\d+)s\]$")


def _lines_of(kind, lines):
    return [line for line in lines if " %s " % kind in line]


def read_jingles(lines):
    """The jingles, and the lines that could not be read."""
    jingles, skipped = [], []
    for line in _lines_of("JINGLE", lines):
        match = JINGLE.match(line)
        if not match:
            skipped.append(line)
            continue
        jingles.append((match["name"], int(match["length"])))
    return jingles, skipped


def read_tracks(lines):
    """The tracks, and the lines that could not be read."""
    tracks, skipped = [], []
    for line in _lines_of("TRACK", lines):
        match = TRACK.match(line)
        tracks.append({
            "title": match.group("title"),
            "artist": match.group("artist"),
            "seconds": int(match.group("length")),
        })
    return tracks, skipped
