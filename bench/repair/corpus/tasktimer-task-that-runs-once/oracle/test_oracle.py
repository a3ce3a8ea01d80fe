import subprocess
import sys

from tasktimer.timer import Timer


def test_all_that_are_due_are_run():
    seen = []
    timer = Timer()
    for name in "abc":
        timer.once(3, name, lambda now, name=name: seen.append((name, now)))
    timer.every(2, "d", lambda now: seen.append(("d", now)))
    timer.tick(3)
    assert sorted(seen) == [("a", 3), ("b", 3), ("c", 3), ("d", 3)]
    assert timer.names == ["d"]
    timer.tick(4)
    timer.tick(5)
    assert seen[4:] == [("d", 5)]


def test_the_program():
    run = subprocess.run([sys.executable, "-m", "tasktimer", "--ticks", "30"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == [
        "10 alive",
        "12 cache is warm",
        "15 swept",
        "20 alive",
        "30 alive",
        "30 swept",
        "left: heartbeat, sweep",
    ]


def test_the_others():
    seen = []
    timer = Timer()
    timer.every(5, "a", seen.append)
    for now in range(16):
        timer.tick(now)
    assert seen == [5, 10, 15]
