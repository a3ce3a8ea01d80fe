import json

from trackingfeed.board import Board
from trackingfeed.feed import read
from trackingfeed.model import Service, Status

ROW = {"parcel": "P-1", "carrier": "c", "service": "standard", "status": "collected", "at": "2026-04-01T08:00:00+02:00"}


def lines(*changes):
    return [json.dumps({**ROW, **change}) for change in changes]


def test_read():
    (scan,) = read([*lines({"service": "drone"}), "\n"])
    assert (scan.service, scan.status, scan.told) == (Service.OTHER, Status.COLLECTED, "collected")


def test_board():
    board = Board()
    board.take(read(lines({}, {"status": "delivered", "at": "2026-04-02T08:00:00+02:00"}, {"parcel": "P-2"})))
    assert board.open_parcels() == ["P-2"]
    assert list(board.lines()) == [
        "P-1 02.04. 08:00 delivered (standard)",
        "P-2 01.04. 08:00 collected by the carrier (standard)",
    ]
