import subprocess
import sys

import pytest

from membership import members

TEXT = 'number;name;town\n1; Zoë Ött ;Köln\n2;"Groß; Max";Bonn\n'


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-8-sig"])
def test_each_encoding(tmp_path, encoding):
    path = tmp_path / "members-x.csv"
    path.write_bytes(TEXT.encode(encoding))
    assert members.load(path) == [members.Member(1, "Zoë Ött", "Köln"), members.Member(2, "Groß; Max", "Bonn")]


def test_signs_that_latin_1_lacks(tmp_path):
    path = tmp_path / "members-x.csv"
    path.write_bytes("number;name;town\n1;Šimon „Simi“;Brno\n".encode("cp1252"))
    assert members.load(path)[0].name == "Šimon „Simi“"


def test_line_ends_of_windows(tmp_path):
    path = tmp_path / "members-x.csv"
    path.write_bytes(TEXT.replace("\n", "\r\n").encode("cp1252"))
    assert [member.town for member in members.load(path)] == ["Köln", "Bonn"]


def test_the_program():
    run = subprocess.run([sys.executable, "-X", "utf8", "-m", "membership", "inbox"], capture_output=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.decode() == "  101  Åse Nilsen, Lübeck\n  205  Jörg Weiß, Celle\n"
