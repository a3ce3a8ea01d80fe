from labels.check import main
from labels.faults import Faults
from labels.reading import read


def test_lines_without_a_value_are_noted_and_reading_goes_on():
    faults = Faults()
    labels = read(["en.title = Our shop", "de.title", "fr.title = Boutique", "nonsense"], faults)
    assert labels == {"en": {"title": "Our shop"}, "fr": {"title": "Boutique"}}
    assert [line.split(":")[0] for line in faults.lines] == ["line 2", "line 4"]


def test_check(tmp_path, capsys):
    file = tmp_path / "a.labels"
    file.write_text("de.title\nen.a = 1\n")
    assert main(["check", str(file)]) == 1
    out = capsys.readouterr().out.splitlines()
    assert len(out) == 2
    assert out[0].startswith("line 1: ")
    assert out[1] == "1 labels"


def test_the_others_are_as_they_were():
    faults = Faults()
    assert read(["xx.a = 1", "en = 2", "en.b =", "de.c = d = e"], faults) == {"en": {"b": ""}, "de": {"c": "d = e"}}
    assert faults.lines == ["line 1: unknown language xx", "line 2: no key"]
