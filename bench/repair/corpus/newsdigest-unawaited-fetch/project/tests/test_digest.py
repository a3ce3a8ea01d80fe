import asyncio

from newsdigest.digest import Digest, minutes
from newsdigest.feed import Feed


def test_minutes():
    assert minutes(90) == 1 and minutes(900) == 4


def test_longest():
    assert asyncio.run(Digest(Feed()).longest("politics")) == "Mayor resigns"
    assert asyncio.run(Digest(Feed()).longest("sport")) is None


def test_sections():
    assert asyncio.run(Feed().sections()) == ["politics", "science", "sport"]


def test_nothing_to_build():
    assert asyncio.run(Digest(Feed()).build([])) == {}
