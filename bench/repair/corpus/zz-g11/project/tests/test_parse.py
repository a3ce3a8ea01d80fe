from feeds.parse import items


def test_items():
    xml = "<rss><channel><item><title> A </title><link>x</link><author>bo</author></item></channel></rss>"
    assert items(xml) == [{"title": "A", "link": "x", "author": "bo"}]
