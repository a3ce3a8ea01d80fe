import asyncio

from exporter import source
from exporter.run import to_csv


def test_tables():
    assert asyncio.run(to_csv("orders")) == "id,total\n1,20\n2,35\n"
    assert asyncio.run(to_csv("customers")) == "id,name\n7,Ida\n"


def test_empty(monkeypatch):
    monkeypatch.setitem(source.TABLES, "none", [])
    assert asyncio.run(to_csv("none")) == ""
    assert asyncio.run(source.count("none")) == 0
