import asyncio

import pytest

from dnswatch.__main__ import load
from dnswatch.checks import Result, Watched, check, check_all
from dnswatch.resolver import NoSuchName, Resolver, lookup

ZONE = {"a.test": ["10.0.0.1"], "b.test": ["10.0.0.3", "10.0.0.2"]}


def test_lookup():
    assert lookup(Resolver(ZONE), "b.test") == ["10.0.0.2", "10.0.0.3"]
    with pytest.raises(NoSuchName):
        lookup(Resolver(ZONE), "c.test")


def test_check():
    assert asyncio.run(check(Resolver(ZONE), Watched("a.test", "10.0.0.1"))) == Result("a.test", True)
    assert asyncio.run(check(Resolver(ZONE), Watched("b.test", "10.0.0.1"))).reason == "is 10.0.0.2, 10.0.0.3"
    assert asyncio.run(check(Resolver(ZONE), Watched("c.test", "10.0.0.1"))).reason == "no such name"


def test_all():
    every = [Watched("a.test", "10.0.0.1"), Watched("b.test", "10.0.0.2")]
    assert all(result.ok for result in asyncio.run(check_all(Resolver(ZONE), every)))


def test_load():
    assert load("watched.ini")[1] == Watched("mail.test", "10.0.0.25", "mx.test")
