import os
import subprocess
import sys

import pytest

from probeagent.settings import from_environment
from probeagent.targets import targets

HOSTS = [("db1", 1), ("web1", 2)]


@pytest.mark.parametrize("environ", [{}, {"PROBE_EXCLUDE": ""}])
def test_nothing_is_left_out(environ):
    settings = from_environment(environ)
    assert list(targets(HOSTS, settings)) == ["db1:1", "web1:2"]
    assert settings.port == 9100


def test_what_is_named_is_left_out():
    settings = from_environment({"PROBE_EXCLUDE": "db*,x", "PROBE_LABELS": "a=b"})
    assert list(targets(HOSTS, settings)) == ['web1:2{a="b"}']


def test_the_program():
    env = {key: value for key, value in os.environ.items() if not key.startswith("PROBE_")}
    run = subprocess.run([sys.executable, "-m", "probeagent", "inventory/hosts.txt"], capture_output=True, text=True, env=env)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == ["db1:9187", "web1:9100", "web2:9100"]
