import random

import pytest

from plan import earliest_finish, project_days


@pytest.mark.parametrize("seed", range(50))
def test_each_task_starts_when_the_last_of_its_needs_ends(seed):
    chance = random.Random(seed)
    names = [f"t{number}" for number in range(chance.randint(1, 10))]
    tasks = {}
    for place, name in enumerate(names):
        needs = chance.sample(names[:place], chance.randint(0, min(place, 3)))
        tasks[name] = (chance.randint(0, 6), needs)
    shuffled = list(tasks.items())
    chance.shuffle(shuffled)
    finish = earliest_finish(dict(shuffled))
    assert set(finish) == set(tasks)
    for name, (days, needs) in tasks.items():
        begin = 0
        for need in needs:
            if finish[need] > begin:
                begin = finish[need]
        assert finish[name] == begin + days
    assert project_days(tasks) == max(finish.values())


@pytest.mark.parametrize("tasks", [{"a": (1, ["a"])}, {"s": (1, []), "a": (1, ["s", "b"]), "b": (2, ["c"]), "c": (1, ["a"])}])
def test_circles(tasks):
    with pytest.raises(ValueError):
        earliest_finish(tasks)


def test_unknown_need():
    with pytest.raises(KeyError):
        earliest_finish({"a": (1, ["missing"])})


def test_empty():
    assert earliest_finish({}) == {}
    assert project_days({}) == 0
