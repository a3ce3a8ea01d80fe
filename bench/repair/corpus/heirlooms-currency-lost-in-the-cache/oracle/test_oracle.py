from heirlooms import service
from heirlooms.web import app

client = app.test_client()


def test_the_second_answer_is_the_first():
    service.cache.clear()
    for region, code in (("ch", "CHF"), ("uk", "GBP"), ("de", "EUR")):
        first, second = (client.get(f"/{region}/valuations/longcase clock") for _ in range(2))
        assert first.status_code == second.status_code == 200
        assert first.json == second.json
        assert second.json["insure_for"] == f"1,900 {code}"


def test_the_cache_is_still_used(monkeypatch):
    service.cache.clear()
    client.get("/de/valuations/sampler")
    monkeypatch.setattr("heirlooms.experts.value", lambda item, region: 1 / 0)
    assert client.get("/de/valuations/sampler").json["range"][0] == "300 EUR"
