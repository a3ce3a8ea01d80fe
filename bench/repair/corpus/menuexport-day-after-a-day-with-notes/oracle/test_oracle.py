import io
import subprocess
import sys
from pathlib import Path

from menuexport.rows import columns_of, row_of
from menuexport.write import write_day


def written(*dishes):
    file = io.StringIO()
    write_day(file, list(dishes))
    return file.getvalue().splitlines()


def test_days_do_not_mix():
    assert written({"name": "Soup", "allergens": "celery"}) == ["dish,allergens", "Soup,celery"]
    assert written({"name": "Bread"}) == ["dish", "Bread"]


def test_dishes_do_not_mix():
    assert written({"name": "Fish", "price": 9, "note": "fresh"}, {"name": "Rice"}) == [
        "dish,price,note",
        "Fish,9.00,fresh",
        "Rice,,",
    ]
    assert row_of({"name": "Rice"}) == {"dish": "Rice"}


def test_the_program(tmp_path):
    argv = [sys.executable, "-m", "menuexport", "week.json", str(tmp_path)]
    run = subprocess.run(argv, capture_output=True, text=True)
    assert (run.returncode, run.stdout) == (0, "monday: 2 dishes\ntuesday: 2 dishes\n"), run.stderr
    monday = (Path(tmp_path) / "monday.csv").read_text().splitlines()
    assert monday == ["dish,price,allergens", "Lentil soup,4.50,celery", "Goulash,7.90,"]
    tuesday = (Path(tmp_path) / "tuesday.csv").read_text().splitlines()
    assert tuesday == ["dish,price,note", "Pancakes,5.20,sweet", "Salad bar,,"]


def test_the_others():
    assert columns_of([{"name": "Soup"}, {"name": "Roll", "note": "vegan"}]) == ["dish", "note"]
    assert written() == ["dish"]
