import pytest

from voiceover.broker import Broker
from voiceover.site import order
from voiceover.worker import Worker


def test_order_of_the_site():
    broker = Broker()
    order(broker, 1, {"text": " one two three ", "voice": ""})
    order(broker, 2, {"text": "eins", "voice": "anke"})
    worker = Worker(broker)
    while worker.run_once():
        pass
    assert broker.done == {
        "s-1": {"pitch": 190, "language": "en", "seconds": 1.2},
        "s-2": {"pitch": 210, "language": "de", "seconds": 0.4},
    }


def test_unknown_voice():
    broker = Broker()
    with pytest.raises(ValueError):
        order(broker, 1, {"text": "x", "voice": "gary"})
    broker.push({"id": "n-3", "text": "x", "voice": "gary"})
    Worker(broker).run_once()
    assert list(broker.failed) == ["n-3"]
