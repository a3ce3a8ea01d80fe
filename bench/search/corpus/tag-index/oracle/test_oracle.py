from articles import Article, Blog


def test_each_has_its_own():
    first, second = Article("1"), Article("2")
    first.tag("x")
    assert second.tags == []
    second.tag("y")
    assert first.tags == ["x"]
    assert Article("3").tags == []


def test_given():
    tags = ("a", "b")
    article = Article("1", tags)
    article.tag("c")
    assert article.tags == ["a", "b", "c"]
    assert Article("2", []).tag("q").tags == ["q"]
    assert Article("3", []).tags == []
    shared = ["s"]
    one, other = Article("4", shared), Article("5", shared)
    one.tag("t")
    assert (one.tags, other.tags, shared) == (["s", "t"], ["s"], ["s"])


def test_blogs():
    blogs = [Blog(), Blog()]
    blogs[0].write("A", "x", "X ", "y")
    blogs[1].write("B", "y")
    blogs[1].write("C", " ")
    assert blogs[0].cloud() == [("x", 1), ("y", 1)]
    assert blogs[1].cloud() == [("y", 1)]
    assert blogs[1].tagged("x") == []
    assert blogs[1].tagged("Y") == ["B"]
    assert blogs[0].write("D").tags == []


def test_cloud_order():
    blog = Blog()
    for tags in [("c", "b"), ("a", "b"), ("d", "c"), ("b",)]:
        blog.write("T", *tags)
    assert blog.cloud() == [("b", 3), ("c", 2), ("a", 1), ("d", 1)]
