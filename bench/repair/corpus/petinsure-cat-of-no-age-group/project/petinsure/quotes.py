from decimal import ROUND_HALF_UP, Decimal

from petinsure.tariff import BASE, PLANS, age_surcharge, neutered_discount

CENT = Decimal("0.01")


def monthly_premium(species, age, plan, is_neutered=False):
    base = BASE[species] * PLANS[plan]
    premium = base * (1 + age_surcharge(age))
    premium -= premium * neutered_discount(is_neutered)
    return premium.quantize(CENT, rounding=ROUND_HALF_UP)


def quote(request):
    monthly = monthly_premium(
        request["species"],
        request["age"],
        request["plan"],
        request.get("neutered", False),
    )
    return {"monthly": str(monthly), "yearly": str(monthly * 12)}
