from articles import Article, Blog


def test_tags_are_normal():
    assert Article("A", ["x"]).tag(" Python ", "x", "").tags == ["x", "python"]


def test_article_without_tags():
    assert Article("A").tags == []


def test_tagged():
    blog = Blog()
    blog.write("First", "news", "python")
    blog.write("Second", "python")
    blog.write("Third")
    assert blog.tagged("Python") == ["First", "Second"]
    assert blog.tagged("news") == ["First"]


def test_no_articles():
    assert Blog().tagged("news") == []
    assert Blog().cloud() == []


def test_cloud():
    blog = Blog()
    blog.write("First", "b", "a")
    blog.write("Second", "c", "a")
    assert blog.cloud() == [("a", 2), ("b", 1), ("c", 1)]


def test_given_tags_are_copied():
    tags = ["x"]
    Article("A", tags).tag("y")
    assert tags == ["x"]
