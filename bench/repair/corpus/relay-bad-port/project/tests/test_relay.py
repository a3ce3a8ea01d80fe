from relay.batches import batches
from relay.settings import Settings, load


def test_defaults():
    assert load({}) == Settings("127.0.0.1", 8025, 50)


def test_settings():
    assert load({"RELAY_PORT": "25", "RELAY_HOST": "mail"}).port == 25


def test_batches():
    assert batches([1, 2, 3], 2) == [[1, 2], [3]]
