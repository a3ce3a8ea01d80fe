from crawlshards.assign import assign
from crawlshards.hosts import read_hosts


def test_assign():
    assert assign(list("abcdef"), 3).hosts == [["a", "b"], ["c", "d"], ["e", "f"]]
    assert assign(list("abcdefg"), 3).hosts == [["a", "b"], ["c", "d"], ["e", "f", "g"]]
    assert assign([], 2).busy() == 0


def test_hosts():
    assert read_hosts("hosts.txt") == ["alpha.example", "beta.example", "gamma.example"]
