import pytest

from recipes import rounded, scaled, shopping_list

PANCAKES = {"servings": 4, "ingredients": {"flour": (250, "g"), "milk": (500, "ml"), "sugar": (2, "tbsp")}}
BREAD = {"servings": 1, "ingredients": {"flour": (400, "g"), "yeast": (7, "g")}}


def test_same_servings():
    assert scaled(PANCAKES, 4) == PANCAKES["ingredients"]


def test_twice_as_many():
    assert scaled(PANCAKES, 8)["milk"] == (1000, "ml")


def test_half_as_many_more():
    assert scaled(PANCAKES, 6) == {"flour": (375, "g"), "milk": (750, "ml"), "sugar": (3, "tbsp")}


def test_fewer():
    assert scaled(PANCAKES, 1) == {"flour": (62.5, "g"), "milk": (125, "ml"), "sugar": (0.5, "tbsp")}


def test_rounding():
    assert rounded(1.3, "tsp") == 1.25
    assert rounded(33.333, "g") == 33.3


def test_nobody():
    with pytest.raises(ValueError):
        scaled(PANCAKES, 0)


def test_shopping_list_adds_up():
    assert shopping_list([(PANCAKES, 4), (BREAD, 2)], {}) == {
        "flour": (1050, "g"),
        "milk": (500, "ml"),
        "sugar": (2, "tbsp"),
        "yeast": (14, "g"),
    }


def test_pantry_is_used_first():
    assert shopping_list([(PANCAKES, 4)], {"flour": 100, "milk": 500, "sugar": 5}) == {"flour": (150, "g")}
