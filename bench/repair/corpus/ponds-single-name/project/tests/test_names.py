from ponds import names
from ponds.badges import badges


def test_initials():
    assert names.initials("Marie Curie") == "MC"
    assert names.initials("Voltaire") == "V"


def test_sorting():
    assert names.sorting("Jean Le Rond d'Alembert") == "d'Alembert, Jean Le Rond"
    assert badges(["B A\n", "\n", "A B\n"]) == ["BA  B A", "AB  A B"]
