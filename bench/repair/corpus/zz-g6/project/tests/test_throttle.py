from config.settings import Settings
from config.throttle import headers, per_minute


def test_headers():
    assert headers(Settings.from_dict({"name": "a", "limits": {"requests": 5}})) == {"X-Rate": "5", "X-Burst": "10"}


def test_default():
    assert per_minute(Settings("a")) == 60
