from feeds import web
from feeds.export import export, export_sizes
from feeds.paging import pages
from feeds.publish import main


def test_pages_of_the_house_size_are_published(capsys):
    main(["publish", "news"])
    assert capsys.readouterr().out == (
        "/news?page=1: 20 articles\n/news?page=2: 20 articles\n/news?page=3: 5 articles\n"
    )


def test_export():
    (first, page), *rest = export("sport")
    assert first == "/sport?page=1"
    assert page[0] == {"section": "sport", "title": "Sport 1"}
    assert [link for link, _ in rest] == ["/sport?page=2", "/sport?page=3"]


def test_the_others_are_as_they_were():
    assert pages([1, 2, 3], 2) == [[1, 2], [3]]
    assert pages([], 5) == []
    assert pages([1, 2], size=1) == [[1], [2]]
    assert web.show("news", 2)[0]["title"] == "News 21"
    assert export_sizes("news") == [20, 20, 5]
