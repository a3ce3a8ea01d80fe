import httpx

from isbnmeta.web import create_app

BOOK = {"title": "Die Wand", "authors": [{"name": "Marlen Haushofer"}], "publish_date": "1963"}


def served():
    asked = []

    def remote(request):
        asked.append(request)
        return httpx.Response(200, json={"ISBN:9783546001229": BOOK})

    client = httpx.Client(transport=httpx.MockTransport(remote), base_url="https://books.example.com")
    return create_app(client).test_client(), asked


def test_first_lookup_answers_and_is_kept():
    client, asked = served()
    for _ in range(2):
        answer = client.get("/books/978-3-546-00122-9/citation")
        assert answer.status_code == 200
        assert answer.get_json() == {"citation": "Haushofer, Marlen: Die Wand (1963)"}
    assert len(asked) == 1


def test_record():
    client, _ = served()
    assert client.get("/books/9783546001229").get_json() == {
        "isbn": "9783546001229", "title": "Die Wand", "authors": ["Marlen Haushofer"], "year": "1963"
    }


def test_unknown():
    client, _ = served()
    assert client.get("/books/12/citation").status_code == 404
