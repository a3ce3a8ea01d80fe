"""Recipes for another number of servings, and what is to be bought for them."""

SPOONS = {"tsp", "tbsp"}


def rounded(amount, unit):
    """An amount as one can measure it: spoons by quarters, anything else by tenths."""
    return round(amount * 4) / 4 if unit in SPOONS else round(amount, 1)


def scaled(recipe, servings):
    """The recipe's ingredients for so many servings."""
    if servings < 1:
        raise ValueError("cook for somebody")
    factor = servings // recipe["servings"]
    return {
        name: (rounded(amount * factor, unit), unit) for name, (amount, unit) in recipe["ingredients"].items()
    }


def shopping_list(plans, pantry):
    """What plans of (recipe, servings) need together beyond what the pantry has, by name."""
    needed = {}
    for recipe, servings in plans:
        for name, (amount, unit) in scaled(recipe, servings).items():
            key = (name, unit)
            needed[key] = needed.get(key, 0) + amount
    missing = {}
    for (name, unit), amount in sorted(needed.items()):
        left = amount - pantry.get(name, 0)
        if left > 0:
            missing[name] = (left, unit)
    return missing
