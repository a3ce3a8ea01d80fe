from anagrams import group


def test_group():
    assert group(["tea", "tan", "eat"]) == [["tea", "eat"], ["tan"]]


def test_none():
    assert group([]) == []
