from tree.categories import Category, count


def test_count():
    root = Category("all", 1)
    root.children = [Category("a", 2), Category("b", 3)]
    assert count(root) == 6
