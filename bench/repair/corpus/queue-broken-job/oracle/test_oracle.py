from worker.handlers import handle
from worker.outbox import Outbox
from worker.run import run

GOOD = '{"kind": "mail", "address": "ada@example.org", "text": "Hello"}'
BROKEN = '{"kind": "sms", "adress": "+4412345"}'


def test_broken_jobs_are_put_aside_once_and_the_rest_is_sent():
    outbox = run([GOOD, BROKEN, "nothing", GOOD], Outbox())
    assert outbox.sent == [("mail", "ada@example.org", "Hello")] * 2
    assert outbox.aside == [(BROKEN, "broken"), ("nothing", "broken")]


def test_first_job_broken():
    outbox = Outbox()
    assert handle(BROKEN, outbox) is None
    assert (outbox.sent, outbox.aside) == ([], [(BROKEN, "broken")])


def test_the_others_are_as_they_were():
    outbox = run(['{"kind": "fax", "address": "1"}'], Outbox())
    assert outbox.aside == [('{"kind": "fax", "address": "1"}', "kind")]
    assert run(["\n", ""], Outbox()).sent == []
