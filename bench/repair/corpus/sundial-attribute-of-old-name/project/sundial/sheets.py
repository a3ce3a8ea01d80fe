"""Work sheets for the stonemason."""

from sundial.orders import Order

LONG_MOTTO = 24


def heading(order: Order) -> str:
    return f"{order.number} for {order.customer}"


def engraving(order: Order) -> list[str]:
    if not order.motto:
        return ["no motto"]
    size = "small" if len(order.motto) > LONG_MOTTO else "large"
    return [f"motto, {size} letters: {order.motto}"]


def setting_up(order: Order) -> list[str]:
    side = "south" if order.site.lattitude >= 0 else "north"
    lines = [f"gnomon at {order.gnomon_angle} degrees, towards the {side}"]
    if order.site.facing != side:
        lines.append(f"wall faces {order.site.facing}: ask the office")
    return lines


def sheet(order: Order, with_setting: bool = False) -> str:
    lines = [heading(order), *engraving(order)]
    if with_setting:
        lines += setting_up(order)
    return "\n".join(lines + sorted(order.extras))
