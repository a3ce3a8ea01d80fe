from cellar.bottles import Bottle
from cellar.ordering import by_rating, by_vintage
from cellar.web import create_app


def test_bottles_without_a_year_go_last():
    answer = create_app().test_client().get("/bottles?sort=vintage")
    assert [one["id"] for one in answer.json] == [2, 3, 1]
    assert answer.json[2]["vintage"] is None


def test_several_without_keep_their_order():
    stock = [Bottle(1, "a"), Bottle(2, "b", 2001), Bottle(3, "c"), Bottle(4, "d", 1999)]
    assert [one.id for one in by_vintage(stock)] == [4, 2, 1, 3]


def test_the_others_are_as_they_were():
    assert [one.id for one in by_vintage([Bottle(1, "a", 2020), Bottle(2, "b", 2010)])] == [2, 1]
    assert [one.id for one in by_rating([Bottle(1, "a"), Bottle(2, "b", rating=80)])] == [2, 1]
