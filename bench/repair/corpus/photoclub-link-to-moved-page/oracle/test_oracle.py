from photoclub import create_app

client = create_app().test_client()


def test_not_found():
    for path in ("/albums/42", "/nowhere"):
        response = client.get(path)
        assert response.status_code == 404
        assert "<h1>Not found</h1>" in response.text
        assert '<a href="/">Home</a>' in response.text
        assert '<a href="/albums/">all albums</a>' in response.text


def test_the_others():
    assert client.get("/").status_code == 200
    assert client.get("/albums/2").status_code == 200
