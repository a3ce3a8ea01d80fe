import subprocess
import sys

import pytest

from crawlshards.assign import assign


@pytest.mark.parametrize("count, workers", [(3, 8), (1, 2), (7, 8), (1, 50)])
def test_each_host_has_a_worker_of_its_own(count, workers):
    hosts = [f"h{n}" for n in range(count)]
    plan = assign(hosts, workers)
    assert len(plan.hosts) == plan.workers == workers
    assert [host for given in plan.hosts for host in given] == hosts
    assert plan.busy() == count


def test_the_others_as_before():
    assert assign(list("abcdefg"), 3).hosts == [["a", "b"], ["c", "d"], ["e", "f", "g"]]
    assert assign(list("abcd"), 4).hosts == [["a"], ["b"], ["c"], ["d"]]
    assert assign(list("abcde"), 4).hosts == [["a"], ["b"], ["c"], ["d", "e"]]
    assert assign(list("abc"), 1).hosts == [["a", "b", "c"]]
    assert assign([], 3).hosts == [[], [], []]


def test_program():
    run = subprocess.run(
        [sys.executable, "-m", "crawlshards", "hosts.txt", "--workers", "8"], capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    assert len(run.stdout.splitlines()) == 4
    assert run.stdout.endswith("3 of 8 workers are busy\n")
