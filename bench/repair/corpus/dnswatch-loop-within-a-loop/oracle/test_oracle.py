import asyncio
import subprocess
import sys

import pytest

from dnswatch.checks import Result, Watched, check, check_all
from dnswatch.resolver import NoSuchName, Resolver, lookup

ZONE = {"a.test": ["10.0.0.1"], "b.test": ["10.0.0.3", "10.0.0.1"], "d.test": ["10.0.0.4"]}


def result(*watched, resolver=None):
    return asyncio.run(check(resolver or Resolver(ZONE), Watched(*watched)))


def test_the_other_name_is_asked():
    resolver = Resolver(ZONE)
    assert result("a.test", "10.0.0.1", "b.test", resolver=resolver) == Result("a.test", True)
    assert resolver.asked == ["a.test", "b.test"]


def test_the_other_name_is_elsewhere():
    assert result("a.test", "10.0.0.1", "d.test") == Result("a.test", False, "d.test is 10.0.0.4")


def test_all_together():
    every = [Watched("a.test", "10.0.0.1", "b.test"), Watched("b.test", "10.0.0.1", "a.test"), Watched("a.test", "1.1.1.1")]
    assert [one.ok for one in asyncio.run(check_all(Resolver(ZONE), every))] == [True, True, False]


def test_the_program():
    run = subprocess.run([sys.executable, "-m", "dnswatch", "watched.ini"], capture_output=True, text=True)
    assert (run.returncode, run.stdout) == (0, "ok   intranet.test\nok   mail.test\n"), run.stderr


def test_scripts_still_look_up():
    assert lookup(Resolver(ZONE), "b.test") == ["10.0.0.1", "10.0.0.3"]
    with pytest.raises(NoSuchName):
        lookup(Resolver(ZONE), "c.test")
    assert result("c.test", "1.1.1.1").reason == "no such name"
