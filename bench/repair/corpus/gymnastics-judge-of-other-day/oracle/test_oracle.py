from gymnastics.final import main, standings
from gymnastics.scores import Scores

ROWS = [
    {"gymnast": "A", "round": "qualification", "score": 15.0},
    {"gymnast": "B", "round": "qualification", "score": 14.0},
    {"gymnast": "C", "round": "qualification", "score": 13.0},
    {"gymnast": "A", "round": "final", "score": 10.0},
    {"gymnast": "B", "round": "final", "score": 6.5},
    {"gymnast": "B", "round": "final", "score": 6.0},
]


def test_only_the_final_counts():
    assert standings(Scores(ROWS)) == [(12.5, "B"), (10.0, "A"), (0, "C")]
    assert standings(Scores(ROWS), 1) == [(10.0, "A")]


def test_rounds_stay_apart(capsys):
    assert Scores(ROWS).of("A", round="qualification") == [15.0]
    main("data/scores.json")
    assert capsys.readouterr().out == "1. Mori 14.25\n2. Diaz 13.75\n"
