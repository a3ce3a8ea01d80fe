from blog import create_app
from blog.posts import summary

client = create_app().test_client()


def test_a_post_without_comments_has_no_latest_one():
    assert client.get("/posts/2").get_json() == {"title": "Rain", "first_tag": None, "latest": None}


def test_one_and_several_comments():
    assert summary({"title": "a", "tags": [], "comments": ["x"]})["latest"] == "x"
    assert client.get("/posts/1").get_json()["latest"] == "better"
