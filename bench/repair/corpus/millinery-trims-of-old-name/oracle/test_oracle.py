import inspect

from millinery.letters import letter
from millinery.nightly import main
from millinery.quotes import quote


def test_letters(capsys):
    main()
    out = capsys.readouterr().out
    assert "cloche is still quoted at 113.00" in out
    assert "fedora is still quoted at 132.00" in out
    given = {"customer": "x", "shape": "boater", "head_cm": 50, "trimmings": ["veil"]}
    assert "97.00" in letter(given)


def test_the_function_keeps_its_arguments():
    assert list(inspect.signature(quote).parameters) == ["shape", "head_cm", "trimmings", "rush"]
