from recipescale.units import factor, is_counted


def scaled(ingredient, share):
    amount = ingredient["amount"]
    unit = ingredient.get("unit", "")
    if is_counted(unit):
        return {"name": ingredient["name"], "amount": round(amount * share, 2), "unit": unit}
    base = amount * factor(unit) * share
    return {"name": ingredient["name"], **readable(base, unit)}


def readable(base, unit):
    return {"amount": round(base / factor(unit), 2), "unit": unit, "base": round(base)}


def recipe(ingredients, portions, wanted):
    share = wanted / portions
    return [scaled(ingredient, share) for ingredient in ingredients]


def total_base(ingredients):
    """What all measured ingredients come to together, for choosing the pot."""
    return round(
        sum(one["amount"] * factor(one.get("unit", "")) for one in ingredients if not is_counted(one.get("unit", "")))
    )
