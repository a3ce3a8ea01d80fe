import subprocess
import sys

import pytest


@pytest.mark.parametrize("first", ["quarry.trucks", "quarry.loads", "quarry.orders", "quarry.worker"])
def test_modules_are_imported_in_any_order(first):
    code = f"import {first}; import quarry.worker, quarry.orders as o; assert o.plan('slate', 20) == ('blue', 3)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_the_worker():
    done = subprocess.run([sys.executable, "-m", "quarry.worker"], capture_output=True, text=True)
    assert done.stdout == "4 True\n9 False\n", done.stderr


def test_the_others_are_as_they_were():
    code = "from quarry.trucks import TRUCKS, capacity, fits; from quarry.loads import trips, lightest, tonnes; assert trips('gravel', 10, 'old-red') == 2; assert tonnes('sand', 1) == 1.6"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
