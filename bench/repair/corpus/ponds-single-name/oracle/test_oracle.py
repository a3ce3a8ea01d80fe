from ponds import names
from ponds.badges import badges


def test_a_single_name_is_itself():
    assert names.sorting("Voltaire") == "Voltaire"
    assert names.sorting(" Molière ") == "Molière"


def test_the_list():
    with open("data/anglers.txt", encoding="utf-8") as file:
        assert badges(file) == ["MC  Marie Curie", "V  Voltaire", "JD  Jean Le Rond d'Alembert"]


def test_the_others_are_as_they_were():
    assert names.sorting("Marie Curie") == "Curie, Marie"
    assert names.sorting("Jean Le Rond d'Alembert") == "d'Alembert, Jean Le Rond"
