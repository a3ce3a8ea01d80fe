from django.test import Client

from tagcloud.weights import weights


def test_one():
    assert Client().get("/cloud/salt/").json() == {"salt": 1.0}
    assert weights(("baking", "salt")) == {"baking": 1.0, "salt": 0.67}
