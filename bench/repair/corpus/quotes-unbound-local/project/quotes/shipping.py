ZONES = {"home": 3, "near": 5}


def days(zone, express=False):
    if zone == "home":
        wait = 2
    elif zone == "near":
        wait = 4
    else:
        wait = 9
    return max(1, wait - 1) if express else wait


def note(order):
    if order["count"] > 10:
        text = "bulk"
    elif order["express"]:
        text = "urgent"
    return f"{order['name']}: {text}"


def notes(orders):
    return [note(order) for order in orders]


def banner(order):
    text = ""
    if order["express"]:
        text = "Express!"
    return text
