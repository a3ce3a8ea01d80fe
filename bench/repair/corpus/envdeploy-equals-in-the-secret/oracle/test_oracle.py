import subprocess
import sys

import pytest

from envdeploy.envfile import BadLine, read_env


def read(tmp_path, text):
    path = tmp_path / "x.env"
    path.write_text(text)
    return read_env(str(path))


def test_the_value_begins_after_the_first_sign(tmp_path):
    text = "KEY=c2V==\nURL=\"postgres://h/d?a=b&c=d\"\nexport E = =\nPLAIN=1\nNONE=\n"
    assert read(tmp_path, text) == {
        "KEY": "c2V==",
        "URL": "postgres://h/d?a=b&c=d",
        "E": "=",
        "PLAIN": "1",
        "NONE": "",
    }


def test_other_lines_are_still_refused(tmp_path):
    with pytest.raises(BadLine):
        read(tmp_path, "hello\n")


def test_the_program():
    argv = ["-m", "envdeploy", "plan", "envs/production.env", "envs/running.env"]
    run = subprocess.run([sys.executable, *argv], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == [
        "+ DATABASE_URL postgres://app@db/app?sslmode=require",
        "~ DEBUG 0",
        "+ SIGNING_KEY c2***",
        "3 to change",
    ]
