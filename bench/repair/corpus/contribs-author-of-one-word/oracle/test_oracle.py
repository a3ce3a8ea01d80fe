import subprocess
import sys

from contribs.people import Person
from contribs.shortlog import parse


def names(*authors):
    return [person.name for person in parse(f"  3\t{author} <a@example.org>\n" for author in authors)]


def test_one_word():
    assert names("kaitodev", "Ruth Amsel") == ["kaitodev", "Ruth Amsel"]


def test_more_words_are_kept():
    """Where a long name is divided is left open."""
    assert names("Ana Maria Lima") == ["Ana Maria Lima"]


def test_the_program():
    argv = [sys.executable, "-m", "contribs", "shortlog.txt", "--format", "markdown"]
    run = subprocess.run(argv, capture_output=True, text=True)
    assert run.stdout.splitlines() == ["- Ruth Amsel (112)", "- Jo Berger (31)", "- kaitodev (9)", "- Ana Lima (2)"]


def test_the_others():
    assert list(parse([" 1\tJo Berger <jo@example.org>", "x"])) == [Person("Jo", "Berger", "jo@example.org", 1)]
