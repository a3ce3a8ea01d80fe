import httpx

from grantsync.portal import Portal
from grantsync.table import rows, write

PAGES = {
    "1": {"grants": [{"id": 2, "title": "B", "deadline": "2026-05-01"}], "next": 2},
    "2": {"grants": [{"id": 1, "title": "A", "deadline": "2026-04-01", "amount": 500}]},
}


def portal():
    transport = httpx.MockTransport(lambda request: httpx.Response(200, json=PAGES[request.url.params["page"]]))
    return Portal(httpx.Client(base_url="https://p.test", transport=transport))


def test_pages():
    assert [grant["id"] for grant in portal().grants()] == [2, 1]


def test_table(tmp_path):
    grants = portal().grants()
    assert list(rows(grants)) == [[1, "A", "2026-04-01", 500], [2, "B", "2026-05-01", ""]]
    write(tmp_path / "g.csv", grants)
    assert (tmp_path / "g.csv").read_text().splitlines()[1] == "1,A,2026-04-01,500"
