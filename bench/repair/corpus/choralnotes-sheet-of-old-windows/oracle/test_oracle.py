from choralnotes.sheets import Singer, singers


def test_sheets_of_the_old_program(tmp_path):
    path = tmp_path / "alt.csv"
    path.write_bytes("name;since\r\nJürgen Groß;2008\r\nRenée – Müller;2011\r\n".encode("cp1252"))
    assert singers(path) == [Singer("Jürgen Groß", 2008), Singer("Renée – Müller", 2011)]


def test_sheets_of_the_new_program(tmp_path):
    path = tmp_path / "new.csv"
    path.write_bytes("name;since\nZoë “Zo” Marsh;2019\n".encode())
    assert singers(path) == [Singer("Zoë “Zo” Marsh", 2019)]


def test_names_with_line_breaks(tmp_path):
    path = tmp_path / "new.csv"
    path.write_bytes('name;since\n"Ann\nLee";2019\n'.encode())
    assert singers(path)[0].name == "Ann\nLee"
