import os
import subprocess
import sys

from postfixlog import parse

LINE = "mx postfix/smtp[81]: 4F2A91: to=<ina@example.org>, relay=none, delay=31, status=deferred (timed out)"


def test_the_report_counts_what_reached_no_relay():
    run = subprocess.run(
        [sys.executable, "-m", "postfixlog", "var/mail.log"], capture_output=True, text=True, env=dict(os.environ)
    )
    assert run.returncode == 0, run.stderr
    lines = run.stdout.splitlines()
    assert lines[:4] == ["deliveries: 3", "  sent: 1", "  deferred: 1", "  bounced: 1"]
    assert "(no relay): 1 deferred" in lines
    assert "mail.example.org: 1 bounced, 1 sent" in lines
    assert lines[-1] == "slowest: 5C0011 to nowhere.example, 31.0 s"


def test_no_relay_is_none():
    delivery = parse(LINE)
    assert (delivery.queue_id, delivery.status, delivery.delay) == ("4F2A91", "deferred", 31.0)
    assert not delivery.relay


def test_the_others():
    assert parse(LINE.replace("none", "MX.a.example[192.0.2.1]:25")).relay == "mx.a.example"
