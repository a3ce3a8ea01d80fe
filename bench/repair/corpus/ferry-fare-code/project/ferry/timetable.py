from ferry.codes import port_code

PORTS = {"HEL": "Helsinki", "TLL": "Tallinn", "STO": "Stockholm"}
ROUTES = {("HEL", "TLL"): ["07:30", "16:30"], ("HEL", "STO"): ["17:00"], ("TLL", "HEL"): ["10:30"]}


def port(text):
    return PORTS.get(port_code(text))


def departures(start, end):
    return ROUTES.get((port_code(start), port_code(end)))
