import random

import pytest

from editor import Document


@pytest.mark.parametrize("seed", range(40))
def test_every_state_comes_back(seed):
    chance = random.Random(seed)
    start = ["x", "y"]
    document = Document(start)
    states = [document.lines]
    for number in range(12):
        what = chance.choice(["insert", "append", "remove", "clear"])
        size = len(document.lines)
        if what == "remove" and size:
            index = chance.randrange(size)
            expected = states[-1][index]
            assert document.remove(index) == expected
        elif what == "clear":
            document.clear()
        elif what == "insert":
            document.insert(chance.randint(0, size), str(number))
        else:
            document.append(str(number))
        states.append(document.lines)
    for state in reversed(states[:-1]):
        assert document.undo() is True
        assert document.lines == state
    assert document.undo() is False
    for state in states[1:]:
        assert document.redo() is True
        assert document.lines == state
    assert document.redo() is False
    assert start == ["x", "y"]


def test_change_after_undo():
    document = Document()
    document.append("a")
    document.append("b")
    document.undo()
    document.append("c")
    assert document.lines == ("a", "c")
    assert document.redo() is False
    document.undo()
    assert document.lines == ("a",)
    document.undo()
    assert document.lines == ()


@pytest.mark.parametrize("index", [-1, 3])
def test_refused_changes_leave_no_trace(index):
    document = Document(["a", "b"])
    with pytest.raises(IndexError):
        document.insert(index, "c")
    with pytest.raises(IndexError):
        document.remove(index)
    assert document.undo() is False
