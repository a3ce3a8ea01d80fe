import os
import subprocess
import sys
from datetime import datetime, timedelta, timezone

import pytest

from mailarchive.message import UNDATED, parse, sent_at

UTC = timezone.utc


def test_minus_zero_is_universal_time():
    # The mark says that nothing is known about the sender's zone; the time itself is in UTC.
    sent = sent_at("Mon, 02 Mar 2026 17:50:00 -0000")
    assert sent.tzinfo is not None
    assert sent == datetime(2026, 3, 2, 17, 50, tzinfo=UTC)


@pytest.mark.parametrize("zone, hours", [("+0100", 1), ("-0500", -5), ("+0000", 0), ("GMT", 0)])
def test_other_zones(zone, hours):
    sent = sent_at(f"Mon, 02 Mar 2026 17:50:00 {zone}")
    assert sent == datetime(2026, 3, 2, 17, 50, tzinfo=timezone(timedelta(hours=hours)))
    assert sent.utcoffset() == timedelta(hours=hours)


def test_undated():
    assert sent_at(None) == sent_at("yesterday") == UNDATED
    assert parse(b"From: a@b.c\n\nx\n").sent == UNDATED


@pytest.mark.parametrize("zone", ["UTC", "America/New_York"])
def test_program(zone):
    run = subprocess.run(
        [sys.executable, "-m", "mailarchive", "box"], capture_output=True, text=True, env={**os.environ, "TZ": zone}
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == [
        "Subscription confirmed",
        "  2026-03-02 17:50 list-admin",
        "Spring meeting",
        "  2026-03-02 17:40 Nora",
        "  2026-03-02 18:45 Ike",
    ]
