import io
import subprocess
import sys

from parishlist.members import read_members


def test_members_of_any_office():
    table = io.StringIO("Name, Email\nida berg, ida@example.org\nnobody, \nJon Dahl,Jon@example.org \n")
    assert read_members(table) == [
        {"name": "Ida Berg", "email": "ida@example.org"},
        {"name": "Jon Dahl", "email": "jon@example.org"},
    ]
    table = io.StringIO("EMAIL ,NAME\na@b.c,x\n")
    assert read_members(table) == [{"name": "X", "email": "a@b.c"}]


def test_the_program():
    argv = [sys.executable, "-m", "parishlist", "donors.csv", "members.csv"]
    assert subprocess.run(argv, capture_output=True, text=True).stdout == "* Ida Berg\n  Jon Dahl\n"
