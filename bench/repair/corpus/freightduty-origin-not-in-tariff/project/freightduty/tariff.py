from freightduty.errors import QuoteError

# Per mille of the value.
GOODS = {"ceramics": 60, "textiles": 120, "machines": 17}

# Agreements: what is left of the duty, in percent.
ZONES = {"free": 0, "preferential": 50, "common": 100}
COUNTRIES = {
    "NO": "free",
    "CH": "free",
    "TR": "preferential",
    "VN": "preferential",
    "US": "common",
    "CN": "common",
}


def goods_rate(goods: str) -> int:
    if goods not in GOODS:
        raise QuoteError("unknown_goods", goods=goods)
    return GOODS[goods]


def zone_of(country: str) -> str:
    return COUNTRIES[country.upper()]


def duty(goods: str, origin: str, cents: int) -> int:
    return goods_rate(goods) * cents * ZONES[zone_of(origin)] // 100_000
