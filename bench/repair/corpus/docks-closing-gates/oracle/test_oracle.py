from docks.evening import main
from docks.yard import Yard


def test_all_gates_are_closed():
    yard = Yard()
    gates = [yard.open_gate(number) for number in (1, 2, 5)]
    yard.close_all()
    assert yard.open == {}
    assert not any(gate.is_open for gate in gates)
    assert yard.log == ["gate 1 closed", "gate 2 closed", "gate 5 closed"]
    yard.close_all()
    assert len(yard.log) == 3


def test_one_gate_still_goes_by_itself():
    yard = Yard()
    gate = yard.open_gate(3)
    yard.open_gate(4)
    gate.close()
    assert list(yard.open) == [4] and yard.log == ["gate 3 closed"]


def test_the_evening(capsys):
    main()
    assert capsys.readouterr().out == "gate 1 closed\ngate 2 closed\ngate 5 closed\n"
