import pytest

from shopfeed.importer import article, run


def item(**changed):
    return {"sku": "a", "title": "T", "price": "1.20", "brand": "B", **changed}


def test_an_article_without_a_brand():
    bare = item()
    del bare["brand"]
    one = article(bare)
    assert not one.brand
    assert (one.sku, one.price_cents, one.images, one.stock) == ("a", 120, [], 0)


def test_the_whole_feed_is_imported():
    done = run("feeds/nordwind.json")
    assert len(done) == 3
    assert done.brands() == ["Nordwind"]
    assert len(list(done.listing())) == 3


def test_a_brand_is_kept():
    assert article(item()).brand == "B"


def test_what_must_be_there_is_still_asked_for():
    for key in ("sku", "title", "price"):
        bare = item()
        del bare[key]
        with pytest.raises(Exception):
            article(bare)
