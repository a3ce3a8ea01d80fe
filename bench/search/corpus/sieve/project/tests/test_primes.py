from primes import primes


def test_ten():
    assert primes(10) == [2, 3, 5, 7]


def test_limit():
    assert primes(13) == [2, 3, 5, 7, 11, 13]


def test_none():
    assert primes(1) == []
