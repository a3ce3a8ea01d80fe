import subprocess
import sys

import pytest

from gpuleases import LeasePool, NoneFree


def test_released_too_late():
    pool = LeasePool(["a", "b"], 60)
    late = pool.acquire("x", 0)
    pool.expire(60)
    pool.release(late)
    assert pool.free == 2


def test_the_next_holder_keeps_the_gpu():
    pool = LeasePool(["a"], 60)
    late = pool.acquire("x", 0)
    following = pool.acquire("y", 61)
    pool.release(late)
    assert pool.free == 0
    with pytest.raises(NoneFree):
        pool.acquire("z", 62)
    pool.release(following)
    assert pool.acquire("z", 63).gpu == "a"
    assert pool.free == 0


def test_the_program():
    run = subprocess.run([sys.executable, "simulate.py", "jobs.json"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    lines = [line.split() for line in run.stdout.splitlines()]
    assert [words[1] for words in lines if words[-1] == "done"] == ["render", "embed", "train", "index"]
    assert [words[0] for words in lines if words[2] == "gets"] == ["0", "5", "30", "70"]
    assert lines[0] == ["0", "render", "gets", "gpu0"]


def test_the_others():
    pool = LeasePool(["a", "b"], 60)
    first, second = pool.acquire("x", 0), pool.acquire("y", 10)
    assert [lease.holder for lease in pool.expire(65)] == ["x"]
    pool.release(second)
    assert pool.free == 2
    assert first.until == 60
