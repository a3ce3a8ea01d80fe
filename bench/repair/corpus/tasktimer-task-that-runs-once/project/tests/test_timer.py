from tasktimer.timer import Timer


def test_every():
    seen = []
    timer = Timer()
    timer.every(5, "a", seen.append)
    for now in range(16):
        timer.tick(now)
    assert seen == [5, 10, 15]


def test_once():
    seen = []
    timer = Timer()
    timer.once(3, "a", seen.append)
    timer.tick(2)
    assert (seen, timer.names) == ([], ["a"])
    timer.cancel("a")
    timer.cancel("a")
    timer.tick(4)
    assert seen == []
