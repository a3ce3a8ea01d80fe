import pytest

from dbrestore.dumps import dumps_of, latest, of_day
from dbrestore.errors import RestoreError


@pytest.fixture
def folder(tmp_path):
    for name in ("shop-2026-01-11.sql", "shop-2026-01-04.sql", "shop-old-2026-02-01.sql", "notes.txt"):
        (tmp_path / name).touch()
    return tmp_path


def test_latest(folder):
    assert latest(folder, "shop").name == "shop-2026-01-11.sql"
    assert len(dumps_of(folder, "shop")) == 2
    assert dumps_of(folder, "none") == []


def test_of_day(folder):
    assert of_day(folder, "shop", "2026-01-04").exists()
    with pytest.raises(RestoreError):
        of_day(folder, "shop", "2026-01-05")
