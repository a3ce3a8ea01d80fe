import os
from datetime import datetime

from click.testing import CliRunner

from tidycli.commands import tidy


def folder(tmp_path):
    for name, age in (("a", 5), ("b", 20), ("c", 50)):
        (tmp_path / name).write_text("")
        at = datetime.now().timestamp() - age * 86_400
        os.utime(tmp_path / name, (at, at))
    return str(tmp_path)


def test_thirty_days_by_default(tmp_path):
    run = CliRunner().invoke(tidy, [folder(tmp_path)])
    assert (run.exit_code, run.output) == (0, "c\n1 of 3 files are old\n")


def test_days_of_the_user(tmp_path):
    run = CliRunner().invoke(tidy, [folder(tmp_path), "--days", "10"])
    assert (run.exit_code, run.output) == (0, "b\nc\n2 of 3 files are old\n")


def test_days_that_are_no_number(tmp_path):
    # Told as click tells it: whoever converts by hand later shows a traceback.
    run = CliRunner().invoke(tidy, [folder(tmp_path), "--days", "many"])
    assert run.exit_code == 2
    assert "--days" in run.output
