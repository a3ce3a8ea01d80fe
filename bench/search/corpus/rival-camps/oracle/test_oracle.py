import pytest

from camps import Impossible, assign, rosters


@pytest.mark.parametrize("size", range(2, 12))
def test_chains(size):
    camp = assign([(at, at + 1) for at in range(size - 1)])
    assert [camp[at] for at in range(size)] == [at % 2 for at in range(size)]


@pytest.mark.parametrize("size", range(3, 12))
def test_rings(size):
    pairs = [(at, (at + 1) % size) for at in range(size)]
    if size % 2:
        with pytest.raises(Impossible):
            assign(pairs)
    else:
        camp = assign(pairs)
        assert all(camp[one] != camp[other] for one, other in pairs)


def test_tree():
    pairs = [(1, 2), (1, 3), (2, 4), (2, 5), (3, 6), (4, 7)]
    assert rosters(pairs) == [[1, 4, 5, 6], [2, 3, 7]]


def test_own_rival():
    with pytest.raises(Impossible):
        assign([("ann", "ann")])
