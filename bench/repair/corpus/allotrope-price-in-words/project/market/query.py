from .errors import BadInput

MOST = 50


def limit_of(args):
    raw = args.get("limit")
    if raw is None:
        return 10
    try:
        limit = int(raw)
    except ValueError:
        raise BadInput("limit", "must be a whole number")
    if not 1 <= limit <= MOST:
        raise BadInput("limit", f"must lie between 1 and {MOST}")
    return limit


def price_of(args):
    raw = args.get("max_price")
    if raw is None:
        return None
    price = float(raw)
    if price < 0:
        raise BadInput("max_price", "must not be negative")
    return price
