"""Patterns; since they are kept in memory, only `save` still goes to the disk."""

import asyncio

_PATTERNS = {"twill": {"name": "Twill", "threads": 480}, "satin": {"name": "Satin", "threads": 640}}


def get(slug):
    return _PATTERNS.get(slug)


def names():
    return sorted(one["name"] for one in _PATTERNS.values())


async def save(slug, threads):
    await asyncio.sleep(0)
    _PATTERNS[slug] = {**_PATTERNS[slug], "threads": threads}
    return _PATTERNS[slug]
