from chess import rating


def test_apply():
    assert rating.apply({1: 1500, 2: 1500}, {"white": 1, "black": 2, "score": "1-0"}) == {1: 1510, 2: 1490}


def test_new_player():
    assert rating.apply({1: 1500}, {"white": 1, "black": 2, "score": "1/2"}) == {1: 1500, 2: 1500}
