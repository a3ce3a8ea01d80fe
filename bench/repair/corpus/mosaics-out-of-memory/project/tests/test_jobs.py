from mosaics import jobs
from mosaics.canvas import Canvas


def test_run():
    assert jobs.run([{"id": 1, "width": 10, "height": 5}]) == [(1, 21600)]


def test_fill():
    assert bytes(Canvas(2, 1).fill((1, 2, 3)).pixels) == b"\x01\x02\x03\x01\x02\x03"
