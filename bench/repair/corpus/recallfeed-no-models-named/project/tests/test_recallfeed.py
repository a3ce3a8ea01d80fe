import datetime

import pytest

from recallfeed.load import from_dict
from recallfeed.render import digest, entry

ITEM = {"number": "1", "brand": "B ", "product": "lamp", "published": "2026-05-01"}


def test_from_dict():
    recall = from_dict(dict(ITEM, countries=["de"], models=[" x1"]))
    assert (recall.brand, recall.countries, recall.models) == ("B", ["DE"], ["x1"])
    assert recall.published == datetime.date(2026, 5, 1)
    assert recall.severity == "medium"


def test_unknown_severity():
    with pytest.raises(ValueError):
        from_dict(dict(ITEM, severity="terrible"))


def test_concerns():
    recall = from_dict(dict(ITEM, countries=["de"], models=["x1"]))
    assert recall.concerns("DE")
    assert not recall.concerns("FR")
    assert not recall.concerns("DE", "x2")
    assert from_dict(ITEM).concerns("FR", "x2")


def test_entry():
    assert entry(from_dict(dict(ITEM, advice="Bin it."))) == "[medium] B lamp (1)\n  models: all\n  Bin it.\n"
    assert digest([]) == ""
