import pytest

from pinball.cli import run


def test_the_champion_of_a_week():
    assert run(["champion", "14", "--machine", "Firepower"]) == "Ade with 1,204,410"
    assert run(["champion", "13", "--machine", "Firepower"]) == "Mo with 2,000,000"
    assert run(["champion", "14", "--machine", "Gorgar"]) == "Mo with 333,100"
    assert run(["table", "14"]) == "Ade 1\nMo 1"


def test_a_week_is_a_number():
    # argparse's own refusal, or whatever the conversion raises.
    with pytest.raises((SystemExit, ValueError)):
        run(["champion", "easter", "--machine", "Gorgar"])
