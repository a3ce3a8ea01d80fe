from voiceover.broker import Broker
from voiceover.worker import Worker


def run(job):
    broker = Broker()
    broker.push({"id": "n", **job})
    assert Worker(broker).run_once()
    return broker


def test_default_voice():
    text = "The museum closes in ten minutes."
    assert run({"text": text, "speed": 0.9}).done == {"n": {"pitch": 190, "language": "en", "seconds": 2.7}}
    assert run({"text": text}).done["n"]["seconds"] == 2.4


def test_named_voice():
    assert run({"text": "a b", "voice": "paul"}).done["n"]["pitch"] == 110
    assert list(run({"text": "a b", "voice": "gary"}).failed) == ["n"]
