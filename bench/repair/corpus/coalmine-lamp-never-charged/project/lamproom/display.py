from lamproom.shares import charged_share, defect_share


def line(room, lamps):
    return f"{room:<8} {len(lamps):>3} lamps {charged_share(lamps):>3} % charged {defect_share(lamps):>3} % defect"


def page(rooms):
    return "\n".join(line(name, lamps) for name, lamps in sorted(rooms.items()))
