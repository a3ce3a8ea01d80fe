from podium.posts import Post
from podium.stats import by_tag, combinations, longest


def test_by_tag():
    posts = Post.read("content/posts.json")
    assert by_tag(posts) == {"news": 3, "code": 2}
    assert longest(posts).slug == "release"


def test_nothing():
    assert combinations([]) == {}
    assert longest([]) is None
