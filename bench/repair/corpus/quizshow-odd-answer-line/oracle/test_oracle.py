from quizshow.load import main
from quizshow.parse import question


def test_the_first_colon_ends_the_question():
    assert question("Film: Touch of Evil: restored version") == ("Film?", "Touch of Evil: restored version")
    assert question("Ratio: 2:1:1 ") == ("Ratio?", "2:1:1")
    assert question("a:b") == ("a?", "b")


def test_program(capsys):
    rounds = main("rounds.txt")
    assert capsys.readouterr().out == "geography: 2\nfilm: 1\n"
    assert rounds["film"] == [("Film of Welles, 1958?", "Touch of Evil: restored version")]
