import os
from datetime import datetime

from click.testing import CliRunner

from tidycli.ages import older_than
from tidycli.commands import tidy


def test_older_than(tmp_path):
    for name, age in (("a", 5), ("b", 50)):
        (tmp_path / name).write_text("")
        at = datetime.now().timestamp() - age * 86_400
        os.utime(tmp_path / name, (at, at))
    assert older_than(sorted(tmp_path.iterdir()), 30, datetime.now()) == [tmp_path / "b"]


def test_no_folder():
    assert CliRunner().invoke(tidy, ["nowhere"]).exit_code == 2
