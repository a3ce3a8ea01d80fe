from mangroves.__main__ import main
from mangroves.sheets import plots, seedlings


def test_the_sheets(capsys):
    main("plots.csv", "seedlings.csv")
    assert capsys.readouterr().out.splitlines() == [
        "M1 Kuala: 355 of 500, 142 per hectare",
        "M2 Tanjung: 150 of 150, 150 per hectare",
    ]


def test_with_and_without_a_mark(tmp_path):
    path = tmp_path / "a.csv"
    for encoding in ("utf-8", "utf-8-sig"):
        path.write_text("plot,planted,alive\nÄ1,3,2\n", encoding=encoding)
        assert list(seedlings(path)) == [("Ä1", 3, 2)]
        path.write_text("plot,village,hectares\nÄ1,Öst,3\n", encoding=encoding)
        assert plots(path) == {"Ä1": {"village": "Öst", "hectares": 3.0}}
