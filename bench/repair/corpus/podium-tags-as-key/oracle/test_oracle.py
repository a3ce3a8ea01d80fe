import subprocess
import sys

from podium.posts import Post
from podium.stats import by_tag, combinations


def test_the_order_of_the_tags_does_not_matter():
    words = combinations(Post.read("content/posts.json"))
    # Whether the keys are tuples, frozensets or else is open.
    found = {tuple(sorted([key] if isinstance(key, str) else key)): count for key, count in words.items()}
    assert found == {("news",): 220, ("code", "news"): 1300, (): 80}
    assert len(words) == 3


def test_the_command_line_shows_them():
    run = subprocess.run(
        [sys.executable, "-m", "podium.cli", "stats", "content/posts.json"], capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    lines = run.stdout.split("\n")
    assert "(none) 80" in lines
    assert "code + news 1300" in lines or "news + code 1300" in lines


def test_posts_keep_their_tags():
    posts = Post.read("content/posts.json")
    combinations(posts)
    assert posts[2].tags == ["code", "news"]
    assert by_tag(posts)["code"] == 2
