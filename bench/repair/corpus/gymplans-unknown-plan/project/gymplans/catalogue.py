from gymplans.errors import NotOffered
from gymplans.plans import PLANS, SITES, Plan, Site


def site(code: str) -> Site:
    for one in SITES:
        if one.code == code:
            return one
    raise NotOffered("site", code)


def plan(code: str) -> Plan:
    return next(one for one in PLANS if one.code == code)


def cheapest() -> Plan:
    return min(PLANS, key=lambda one: one.monthly)
