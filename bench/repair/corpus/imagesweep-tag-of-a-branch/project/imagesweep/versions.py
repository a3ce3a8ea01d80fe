"""Versions such as v2.10.3 or 2.10.3-rc1."""

import re

VERSION = re.compile(r"v?(\d+)\.(\d+)\.(\d+)(?:-([\w.]+))?$")


def parse(tag):
    """The parts of a version, such that sorting them sorts versions."""
    major, minor, patch, pre = VERSION.match(tag).groups()
    # A release comes after its own candidates.
    return int(major), int(minor), int(patch), pre is None, pre or ""
