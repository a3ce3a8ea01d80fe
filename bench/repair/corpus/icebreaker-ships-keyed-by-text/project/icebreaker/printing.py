def sheet(plan):
    lines = [f"{plan.code}: {plan.route}, {plan.length} m"]
    for place, ship in enumerate(plan.order):
        mark = "*" if place == 0 else " "
        lines.append(f"{mark} {ship.imo:07d} {ship.name} ({ship.ice_class})")
    return "\n".join(lines)
