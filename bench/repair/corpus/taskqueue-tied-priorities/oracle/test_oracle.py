from taskqueue.drain import drain
from taskqueue.jobs import JobQueue


def job(priority, name):
    return {"priority": priority, "name": name}


def test_the_same_priority_keeps_its_order():
    jobs = [job(2, "t"), job(1, "z"), job(1, "a"), job(1, "m"), job(2, "b")]
    assert drain(jobs) == ["z", "a", "m", "t", "b"]
    names = [f"job-{n * 7 % 10}" for n in range(10)]
    assert drain([job(1, name) for name in names]) == names


def test_others():
    queue = JobQueue()
    queue.put(job(1, "a"))
    assert len(queue) == 1
    assert queue.take() == job(1, "a")
    assert queue.take() is None
