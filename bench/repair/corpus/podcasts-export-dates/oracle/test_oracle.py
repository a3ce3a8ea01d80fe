import datetime as dt
import json
from decimal import Decimal

from podcasts import publish
from podcasts.episodes import Episode


def test_episodes_are_written_as_the_index_is(tmp_path):
    publish.main(tmp_path / "deep" / "out")
    folder = tmp_path / "deep" / "out"
    assert json.loads((folder / "episode-1.json").read_text(encoding="utf-8")) == {
        "number": 1,
        "title": "Salt",
        "aired": "2026-01-09",
        "minutes": "41.5",
        "guests": ["M. Okoro"],
    }
    assert json.loads((folder / "episode-2.json").read_text(encoding="utf-8"))["minutes"] == "38.0"
    assert len(list(folder.iterdir())) == 3


def test_letters_stay_as_they_are(tmp_path):
    publish.write_episodes(tmp_path, [Episode(7, "Überfahrt", dt.date(2026, 2, 1), Decimal(1))])
    assert "Überfahrt" in (tmp_path / "episode-7.json").read_text(encoding="utf-8")


def test_episodes_keep_their_types():
    assert Episode(7, "x", dt.date(2026, 2, 1), Decimal(1)).to_dict()["aired"] == dt.date(2026, 2, 1)
