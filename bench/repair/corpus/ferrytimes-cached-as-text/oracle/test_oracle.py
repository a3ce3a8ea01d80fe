from ferrytimes import source
from ferrytimes.app import create_app
from ferrytimes.cache import TextCache
from ferrytimes.lookups import line


def test_the_second_answer_is_like_the_first():
    client = create_app().test_client()
    for after, departure in (("07:30", "07:40"), ("07:45", "08:10"), ("09:00", None)):
        answer = client.get(f"/lines/A/next?after={after}")
        assert answer.json == {"line": "Harbour", "next": departure}


def test_the_cache_is_used(monkeypatch):
    cache = TextCache()
    first = line(cache, "B")
    monkeypatch.setattr(source, "line", lambda code: {"name": "other", "departures": []})
    assert line(cache, "B") == first == {"name": "Island", "departures": ["10:00"]}
    assert cache.hits == 1


def test_the_cache_keeps_texts_only():
    cache = TextCache()
    cache.put("a", '"b"')
    assert cache.get("a") == '"b"'
