from docks.yard import Yard


def test_a_gate():
    yard = Yard()
    gate = yard.open_gate(3)
    yard.open_gate(4)
    gate.close()
    gate.close()
    assert list(yard.open) == [4]
    assert yard.log == ["gate 3 closed"]


def test_nothing_open():
    yard = Yard()
    yard.close_all()
    assert yard.log == []
