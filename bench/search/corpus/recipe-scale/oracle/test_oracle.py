import pytest

from recipes import rounded, scaled, shopping_list


@pytest.mark.parametrize("base", range(1, 9))
@pytest.mark.parametrize("servings", range(1, 17))
def test_scaled(base, servings):
    recipe = {"servings": base, "ingredients": {"rice": (840, "g"), "salt": (8, "tsp")}}
    rice, salt = scaled(recipe, servings)["rice"][0], scaled(recipe, servings)["salt"][0]
    assert abs(rice - 840 * servings / base) <= 0.051
    assert abs(salt - 8 * servings / base) <= 0.126
    assert salt * 4 == int(salt * 4)


@pytest.mark.parametrize("servings", [0, -2])
def test_refused(servings):
    with pytest.raises(ValueError):
        scaled({"servings": 2, "ingredients": {}}, servings)


def test_list():
    soup = {"servings": 3, "ingredients": {"stock": (900, "ml"), "leek": (2, "pc")}}
    assert shopping_list([(soup, 1), (soup, 4)], {"leek": 1}) == {"leek": (0.7 + 2.7 - 1, "pc"), "stock": (1500, "ml")}
    assert shopping_list([], {"leek": 1}) == {}
    assert rounded(0.1, "tbsp") == 0
