import asyncio

from newsdigest.digest import Digest
from newsdigest.feed import Feed
from newsdigest.job import main


def test_headlines():
    digest = Digest(Feed())
    assert asyncio.run(digest.headlines("politics")) == ["Mayor resigns (4 min)", "Budget passed (2 min)"]
    assert asyncio.run(digest.headlines("sport")) == []
    assert asyncio.run(digest.longest("science")) == "New comet"


def test_limit():
    feed = Feed({"a": [("x", 200), ("y", 400), ("z", 600)]})
    assert asyncio.run(Digest(feed, limit=2).build(["a", "b"])) == {"a": ["z (3 min)", "y (2 min)"], "b": []}


def test_job(capsys):
    main(["science", "sport"])
    assert capsys.readouterr().out == "SCIENCE\n  New comet (8 min)\nSPORT\n  (nothing)\n"
