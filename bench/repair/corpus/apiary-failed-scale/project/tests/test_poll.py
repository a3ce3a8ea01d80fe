import asyncio

from apiary import poll


def test_weights():
    assert asyncio.run(poll.weights(["hive-1", "hive-4"])) == {"hive-1": 31.2, "hive-4": 40.5}


def test_batteries(caplog):
    assert asyncio.run(poll.batteries(["hive-1", "hive-9"])) == {"hive-1": False}
    assert "hive-9" in caplog.text
