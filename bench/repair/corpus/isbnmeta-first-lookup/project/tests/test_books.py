import httpx

from isbnmeta.cache import Cache
from isbnmeta.citation import citation
from isbnmeta.web import create_app

RECORD = {"isbn": "9780141439518", "title": "Pride and Prejudice", "authors": ["Jane Austen"], "year": "1813"}


def app_with(answer, cache=None):
    transport = httpx.MockTransport(lambda request: httpx.Response(200, json=answer))
    return create_app(httpx.Client(transport=transport, base_url="https://books.example.com"), cache).test_client()


def test_kept_book():
    cache = Cache()
    cache.put("9780141439518", RECORD)
    client = app_with({}, cache)
    assert client.get("/books/978-0-14-143951-8").get_json() == RECORD
    assert client.get("/books/9780141439518/citation").get_json() == {
        "citation": "Austen, Jane: Pride and Prejudice (1813)"
    }


def test_unknown_book():
    assert app_with({}).get("/books/1/citation").status_code == 404


def test_citation_without_year():
    assert citation({"title": "Beowulf", "authors": [], "year": None}) == "Anon.: Beowulf (n.d.)"


def test_cache_forgets():
    now = [0]
    cache = Cache(seconds=10, clock=lambda: now[0])
    cache.put("a", 1)
    now[0] = 11
    assert cache.get("a") is None
