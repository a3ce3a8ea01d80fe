from choralnotes.letters import letter
from choralnotes.sheets import Singer, longest, singers


def test_singers():
    found = singers("inbox/sopran.csv")
    assert found[0] == Singer("Zoë Marsh", 2019)
    assert longest(found).since == 2019
    assert longest([]) is None


def test_letter(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("Grüße\n\nBis bald".encode("cp1252"))
    assert letter(path) == ("Grüße", "Bis bald")
