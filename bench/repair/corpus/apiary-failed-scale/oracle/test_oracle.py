import asyncio

from apiary import poll, scales


def test_a_scale_that_does_not_answer_is_left_out_and_told(caplog):
    assert asyncio.run(poll.weights(poll.HIVES)) == {"hive-1": 31.2, "hive-2": 28.9, "hive-4": 40.5}
    assert "hive-3" in caplog.text
    assert any(record.levelname in ("WARNING", "ERROR") and record.name == "apiary" for record in caplog.records)


def test_none_answers():
    assert asyncio.run(poll.weights(["x", "y"])) == {}


def test_the_others_are_as_they_were(caplog):
    assert asyncio.run(poll.weights(["hive-2"])) == {"hive-2": 28.9}
    assert not caplog.records
    assert asyncio.run(poll.batteries(["hive-1", "x"])) == {"hive-1": False}
    try:
        asyncio.run(scales.read("hive-3"))
    except scales.Unreachable:
        return
    raise AssertionError("a scale that does not answer raises")
