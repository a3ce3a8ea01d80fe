from life import neighbours, step


def test_alone():
    assert neighbours({(0, 0)}, 0, 0) == 0


def test_blinker():
    assert step({(0, 0), (0, 1), (0, 2)}) == {(-1, 1), (0, 1), (1, 1)}


def test_block():
    block = {(0, 0), (0, 1), (1, 0), (1, 1)}
    assert step(block) == block
