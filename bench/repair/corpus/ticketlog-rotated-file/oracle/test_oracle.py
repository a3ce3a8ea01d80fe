import gzip

from ticketlog.__main__ import main
from ticketlog.files import read_lines
from ticketlog.totals import totals


def files(folder):
    plain, packed = folder / "a.log", folder / "a.log.1.gz"
    plain.write_text("2025-03-02T06:00:00;M1;Zoo;adult\n\n", encoding="utf-8")
    packed.write_bytes(
        gzip.compress("2025-03-01T06:00:00;M1;Zoo;adult\n\n2025-03-01T07:00:00;M2;Mühlplatz;child\n".encode())
    )
    return plain, packed


def test_packed_files(tmp_path, capsys):
    plain, packed = files(tmp_path)
    main([str(plain), str(packed)])
    assert capsys.readouterr().out.splitlines() == [
        "Mühlplatz           child          1",
        "Zoo                 adult          2",
    ]


def test_each_alone(tmp_path):
    plain, packed = files(tmp_path)
    assert totals(read_lines([packed])) == {("Zoo", "adult"): 1, ("Mühlplatz", "child"): 1}
    assert totals(read_lines([plain])) == {("Zoo", "adult"): 1}
    assert totals(read_lines([packed, plain, packed])) == {("Zoo", "adult"): 3, ("Mühlplatz", "child"): 2}
