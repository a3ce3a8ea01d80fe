RECIPES = {
    "2026-07": [{"slug": "plum-cake", "title": "Plum cake"}],
    "2026-08": [{"slug": "pickles", "title": "Pickles"}, {"slug": "ratatouille", "title": "Ratatouille"}],
}


def of_month(month):
    return RECIPES.get(month, [])
