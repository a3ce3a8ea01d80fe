"""Delivery against a real server that is slow, refuses, or comes back."""

import logging
import time

import pytest

from bugstack.client import Client
from bugstack.delivery import _seconds
from bugstack.options import resolve


@pytest.fixture
def client(intake):
    made = []

    def make(**options):
        client = Client(resolve({"api_key": "k", "endpoint": intake.endpoint, "release": "1", **options}, {}))
        made.append(client)
        return client

    yield make
    for client in made:
        client.shutdown(0.2)


def report(client, text):
    assert client.capture(ValueError(text))


def test_events_and_counts_share_an_envelope_of_the_protocol(intake, client):
    class Request:
        status = 200
        observed = False
        captured = set()
        logged = []
        method = staticmethod(lambda: "GET")
        route = staticmethod(lambda: "/x")

    reporter = client()
    reporter.count(Request)
    report(reporter, "one")
    [received] = intake.wait_for(lambda i: i.received).received
    assert [kind for kind, _ in received.items] == ["event", "bugstack.counts"]
    assert received.header["event_id"] == received.items[0][1]["event_id"]
    assert received.headers["Content-Type"] == "application/x-sentry-envelope"
    counts = received.items[1][1]
    assert (counts["release"], counts["environment"]) == ("1", "production")
    assert counts["entries"][0]["route"] == "/x"


@pytest.mark.parametrize("status", [429, 503])
def test_waits_as_long_as_the_server_asks(intake, client, status):
    intake.answers = [(status, {"Retry-After": "1"}), (200, {})]
    started = time.monotonic()
    reporter = client()
    report(reporter, "again")
    assert reporter.flush(10)
    assert len(intake.received) == 2
    assert time.monotonic() - started >= 0.9
    assert len({received.header["event_id"] for received in intake.received}) == 1


def test_tries_again_after_a_failure_of_the_server(intake, client):
    intake.answers = [(500, {}), (200, {})]
    reporter = client()
    report(reporter, "again")
    assert reporter.flush(10)
    assert len(intake.received) == 2


def test_a_wrong_key_is_told_once_and_not_retried(intake, client, caplog):
    intake.answers = [(403, {})]
    reporter = client(deduplication_window=0)
    with caplog.at_level(logging.WARNING, "bugstack"):
        report(reporter, "one")
        report(reporter, "two")
        assert reporter.flush(5)
    assert len(intake.received) == 2
    [record] = caplog.records
    assert "refuses the API key (403)" in record.getMessage()
    assert "BUGSTACK_API_KEY" in record.getMessage()


def test_redirects_are_not_followed(intake, client):
    intake.answers = [(302, {"Location": intake.endpoint})]
    reporter = client()
    report(reporter, "one")
    assert reporter.flush(5)
    assert len(intake.received) == 1


def test_the_queue_is_bounded_and_capturing_stays_quick(intake, client):
    intake.answers = [(503, {"Retry-After": "60"})]
    reporter = client(deduplication_window=0, max_events_per_minute=1_000)
    started = time.monotonic()
    taken = [reporter.capture(ValueError(str(number))) for number in range(300)]
    assert time.monotonic() - started < 5
    assert 100 <= taken.count(True) <= 102
    started = time.monotonic()
    reporter.shutdown(0.3)
    assert time.monotonic() - started < 2


def test_text_that_no_encoding_holds_is_delivered(intake, client):
    reporter = client()
    report(reporter, "lone \ud800 and nul \x00 and 😀")
    assert reporter.flush(5)
    assert intake.events[0]["exception"]["values"][0]["value"] == "lone \ud800 and nul \x00 and 😀"


@pytest.mark.parametrize(
    "header, seconds",
    [("3", 3.0), ("0.5", 0.5), ("-1", 0.0), ("99999", 300.0), ("soon", None), ("nan", None), ("", None), (None, None)],
)
def test_reads_retry_after(header, seconds):
    assert _seconds(header) == seconds


def test_reads_retry_after_as_a_date():
    assert _seconds("Wed, 21 Oct 2015 07:28:00 GMT") == 0.0
    assert _seconds("Wed, 21 Oct 2099 07:28:00 GMT") == 300.0
