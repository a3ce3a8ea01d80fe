import subprocess
import sys

import pytest
from pydantic import ValidationError

from stagehire.models import Venue
from stagehire.quote import quote


def test_power_may_be_left_out():
    assert Venue(town="A").power is None
    assert Venue(town="A", power=None).power is None
    assert Venue(town="A", power="16").power == 16
    document = {"client": "C", "day": "2026-01-01", "stage": {"width": 1, "depth": 1}, "venue": {"town": "A"}}
    text = quote(document)
    assert text.endswith("to be cleared: ground, power, width of the access")
    assert "generator" not in text


def test_the_program():
    run = subprocess.run([sys.executable, "-m", "stagehire.quote", "requests/meadow.json"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines()[-1] == "to be cleared: power, width of the access"


def test_what_is_needed_is_still_asked_for():
    for bad in ({}, {"town": "A", "power": "much"}):
        with pytest.raises(ValidationError):
            Venue(**bad)
