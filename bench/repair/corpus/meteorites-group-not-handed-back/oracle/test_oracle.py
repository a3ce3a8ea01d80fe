from meteorites.__main__ import main
from meteorites.finds import Find
from meteorites.groups import group_of


def test_groups():
    def find(metal, olivine=False):
        return Find("x", 2000, 100, metal, olivine)

    assert group_of(find(30)) == "mesosiderite"
    assert group_of(find(89, True)) == "pallasite"
    assert group_of(find(90)) == "iron"
    assert group_of(find(29.9, True)) == "stone"


def test_cards(capsys):
    main("finds.csv")
    out = capsys.readouterr().out.split("\n\n")
    assert [one.splitlines()[1] for one in out if one.strip()] == ["Stone", "Iron", "Pallasite", "Mesosiderite"]
