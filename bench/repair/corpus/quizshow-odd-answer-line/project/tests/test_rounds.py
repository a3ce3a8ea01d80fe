from quizshow.parse import heading, question
from quizshow.rounds import read


def test_question():
    assert question("Capital of Peru: Lima\n") == ("Capital of Peru?", "Lima")


def test_heading():
    assert heading("# round: film: silent") == "film: silent"


def test_rounds():
    assert read(["a: 1", "", "# round: x", "b: 2"]) == {"warm-up": [("a?", "1")], "x": [("b?", "2")]}
