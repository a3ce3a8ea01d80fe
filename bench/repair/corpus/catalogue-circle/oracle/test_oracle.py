from tree.categories import Category, count
from tree.report import build


def test_each_category_counts_once():
    assert count(build()) == 7


def test_itself():
    loop = Category("loop", 5)
    loop.children = [loop, loop]
    assert count(loop) == 5


def test_counting_twice_gives_the_same():
    root = build()
    assert [count(root), count(root)] == [7, 7]
