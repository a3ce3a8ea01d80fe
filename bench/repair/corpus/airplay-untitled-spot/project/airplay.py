#!/usr/bin/env python3
"""Counts what was played from the log of the studio: airplay.py LOG"""
import sys

from studiolog import read_jingles, read_tracks
from summary import render, summarise


def main(path):
    with open(path, encoding="utf-8") as handle:
        lines = handle.read().splitlines()
    tracks, odd_tracks = read_tracks(lines)
    jingles, odd_jingles = read_jingles(lines)
    print(render(summarise(tracks), len(jingles)))
    skipped = odd_tracks + odd_jingles
    if skipped:
        print("%d lines skipped" % len(skipped), file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
