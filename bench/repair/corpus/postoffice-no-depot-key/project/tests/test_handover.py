from postoffice import settings
from postoffice.handover import sign
from postoffice.parcels import batches


def test_batches():
    assert list(batches([("a", 4000), ("b", 900), ("c", 200)])) == [["a", "b"], ["c"]]
    assert list(batches([])) == []


def test_settings():
    assert settings.load({"DEPOT_KEY": "k", "DRY_RUN": "1"}) == settings.Settings("k", True)


def test_sign():
    assert sign("k", ["a"]) != sign("l", ["a"])
