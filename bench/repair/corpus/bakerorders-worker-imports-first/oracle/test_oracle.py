import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def run(*arguments, **variables):
    done = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env={**os.environ, **variables}, capture_output=True, text=True, timeout=30
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("first", ["orders", "slips", "web", "nightly"])
def test_every_module_can_be_the_first(first):
    run("-c", f"import bakery.{first}")


def test_the_slip_of_the_night(tmp_path):
    path = tmp_path / "orders.json"
    path.write_text('[{"number": 1, "customer": "K", "items": {"roll": 10, "rye": 2}}]')
    assert run("-m", "bakery.nightly", ORDERS=str(path)) == "rye: 2.3 kg\nroll: 0.7 kg\n"
    assert run("-m", "bakery.nightly", ORDERS=str(tmp_path / "none.json")) == "no dough\n"


@pytest.mark.parametrize("first", ["orders", "slips", "web", "nightly"])
def test_the_rest_is_as_it_was(first):
    program = """
from bakery.orders import Book, Order, DOUGH_GRAMS
from bakery.slips import dough_slip, slip_for
assert Book().take("Kiosk", {"roll": 60}) == "#1 Kiosk\\n 60 roll"
assert Order(1, "A", {"rye": 2}).dough == 2 * DOUGH_GRAMS["rye"] == 2300
"""
    run("-c", f"import bakery.{first}\n{program}")
