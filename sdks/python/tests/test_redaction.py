"""The rules of redaction are the server's: both are held against the same vectors."""

import json
import time
from pathlib import Path

import pytest

from bugstack.redaction import Redactor
from bugstack.secret_keys import is_secret_key

VECTORS = Path(__file__).parents[3] / "packages" / "event" / "test" / "fixtures" / "redaction-vectors.json"
vectors = json.loads(VECTORS.read_text(encoding="utf-8"))


@pytest.fixture
def redactor():
    return Redactor(now=vectors["now"] / 1000)


def named(kind):
    return pytest.mark.parametrize("vector", vectors[kind], ids=lambda vector: vector["name"])


@named("texts")
def test_texts(redactor, vector):
    assert redactor.text(vector["text"]) == vector["redacted"]
    assert redactor.text(vector["redacted"]) == vector["redacted"]


@named("sources")
def test_source_lines(redactor, vector):
    assert redactor.source(vector["text"]) == vector["redacted"]


@named("values")
def test_captured_values(redactor, vector):
    assert redactor.value(vector["value"]) == vector["redacted"]
    assert redactor.value(vector["redacted"]) == vector["redacted"]


def test_fields_of_the_application_are_secret_too():
    redactor = Redactor(["patientNumber"], now=0)
    redacted = redactor.value({"patient_number": "A-17", "note": "patient_number=A17"})
    assert redacted == {
        "patient_number": "[Filtered string length=4 class=base64]",
        "note": "patient_number=[Filtered string length=3 class=alnum]",
    }
    assert not is_secret_key("patient_number")


@pytest.mark.parametrize(
    "text",
    [
        "a" * 100_000,
        "password=" * 12_000,
        "password='" + "\\'" * 50_000,
        "a://" * 25_000,
        "4 " * 50_000,
        "aB3" * 33_000,
    ],
    ids=["names", "separators", "quotes", "addresses", "digits", "chance"],
)
def test_linear_time(text):
    started = time.perf_counter()
    Redactor(now=0).text(text)
    assert time.perf_counter() - started < 5
