from columbarium.__main__ import main


def test_every_niche_has_its_line(capsys):
    main(["renewals", "2026"])
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3
    found = {line.split()[-1]: line for line in lines}
    assert set(found) == {"A-01", "B-07", "B-09"}
    # The house's word for a niche of nobody; how the columns are filled up is left open.
    assert found["B-07"].startswith("(no keeper)")
    assert found["A-01"].startswith("Brandt, Ilse") and found["B-09"].startswith("Arvo, Tomas")
    assert lines.index(found["B-09"]) < lines.index(found["A-01"])


def test_nothing_ends(capsys):
    main(["renewals", "2031"])
    assert capsys.readouterr().out.split() == ["Arvo,", "Tomas", "A-02"]
