import json
import subprocess
import sys

from trackingfeed.board import Board
from trackingfeed.feed import read
from trackingfeed.model import Service, Status

ROW = {"parcel": "P-1", "carrier": "c", "service": "standard", "status": "collected", "at": "2026-04-01T08:00:00+02:00"}


def scans(*changes):
    return list(read([json.dumps({**ROW, **change}) for change in changes]))


def test_a_new_status():
    (scan,) = scans({"status": "customs_hold"})
    assert (scan.status, scan.told, scan.parcel) == (Status.OTHER, "customs_hold", "P-1")


def test_it_counts_as_a_scan():
    board = Board()
    board.take(scans({}, {"status": "lost", "at": "2026-04-03T08:00:00+02:00"}))
    assert board.open_parcels() == ["P-1"]
    assert list(board.lines()) == ["P-1 03.04. 08:00 lost (standard)"]


def test_the_program():
    run = subprocess.run([sys.executable, "-m", "trackingfeed", "feed.jsonl"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == [
        "P-100 02.04. 11:12 delivered (express)",
        "P-101 01.04. 09:30 customs hold (other)",
        "1 still open",
    ]


def test_the_others():
    found = scans(*({"status": status} for status in ("collected", "in_transit", "delivered", "returned", "other")))
    assert [scan.status for scan in found] == list(Status)
    assert [scan.status.is_final for scan in found] == [False, False, True, True, False]
    assert Service("drone") is Service.OTHER
    assert len(Status) == 5
