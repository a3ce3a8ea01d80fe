from django.test import Client

from tagcloud import counting
from tagcloud.weights import weights


def test_the_cloud():
    client = Client()
    assert client.get("/cloud/?tag=baking&tag=salt&tag=baking").json() == {"baking": 1.0, "salt": 0.67}
    assert client.get("/cloud/?tag=slow&tag=none").json() == {"slow": 1.0, "none": 0.0}
    assert client.get("/cloud/").json() == {}
    assert client.get("/cloud/baking/").json() == {"baking": 1.0}


def test_the_counts_are_still_cached():
    before = counting.sizes.cache_info().hits
    for _ in range(3):
        Client().get("/cloud/?tag=baking&tag=slow")
    assert counting.sizes.cache_info().hits >= before + 2
    assert weights(("salt",)) == {"salt": 1.0}
