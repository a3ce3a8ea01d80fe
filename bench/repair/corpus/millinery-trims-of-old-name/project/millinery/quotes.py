from millinery.shapes import LARGE, SHAPES, TRIMMINGS


def quote(shape, head_cm, *, trimmings=(), rush=False):
    """The price of a hat; large ones cost a tenth more, rushed ones a quarter."""
    price = SHAPES[shape] + sum(TRIMMINGS[name] for name in trimmings)
    if head_cm >= LARGE:
        price *= 1.1
    if rush:
        price *= 1.25
    return round(price, 2)
