WIDTH = 52


def delay_text(delay):
    if delay is None:
        return ""
    return "on time" if delay == 0 else f"+{delay} min"


def line_of(departure):
    text = f"{departure.time} {departure.line:<5} {departure.destination:<18}"
    text += f" {departure.platform or '-':>3}  {delay_text(departure.delay)}"
    return text.rstrip()


def board(station, departures):
    lines = [station.upper().center(WIDTH).rstrip()]
    for departure in departures:
        lines.append(line_of(departure))
        if departure.via:
            lines.append("      via " + " - ".join(departure.via))
        if departure.note:
            lines.append("      * " + departure.note)
    return "\n".join(lines)
