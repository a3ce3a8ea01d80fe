from postfixlog import Delivery, parse
from postfixlog.stats import Stats

LINE = "mx postfix/smtp[81]: 4F2A91: to=<ina@example.org>, relay=Mail.example.org[192.0.2.7]:25, delay=0.9, status=sent (250)"


def test_parse():
    assert parse(LINE) == Delivery("4F2A91", "ina@example.org", "sent", "mail.example.org", 0.9)
    assert parse("mx postfix/qmgr[410]: 4F2A91: removed") is None
    assert parse(LINE.replace("status=sent", "")) is None
    assert parse(LINE.replace(" delay=0.9,", "")).delay == 0.0


def test_stats():
    stats = Stats()
    stats.count(parse(LINE))
    stats.count(Delivery("5", "bo@b.example", "deferred", None, 4.25))
    assert list(stats.lines()) == [
        "deliveries: 2",
        "  sent: 1",
        "  deferred: 1",
        "  bounced: 0",
        "(no relay): 1 deferred",
        "mail.example.org: 1 sent",
        "slowest: 5 to b.example, 4.2 s",
    ]
