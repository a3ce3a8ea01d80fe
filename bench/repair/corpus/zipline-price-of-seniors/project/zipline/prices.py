from zipline.rules import harness

GROUP = 6


def price(kind, weekend=False):
    if kind == "adult":
        cents = 3900
    elif kind == "child":
        cents = 2400
    if weekend:
        cents += 500
    return cents


def bill(visitors, weekend=False):
    lines = [
        {"kind": one["kind"], "harness": harness(one["height"]), "cents": price(one["kind"], weekend)}
        for one in visitors
    ]
    total = sum(line["cents"] for line in lines)
    if len(lines) >= GROUP:
        total = total * 90 // 100
    return {"lines": lines, "total": total}
