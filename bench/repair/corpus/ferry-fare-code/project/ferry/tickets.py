from ferry import fares, timetable
from ferry.failures import Failure


def known(text):
    if timetable.port(text) is None:
        raise Failure(404, "unknown_port", text)
    return text


def quote(start, end):
    known(start), known(end)
    times = timetable.departures(start, end)
    if times is None:
        raise Failure(404, "no_route", f"{start}-{end}")
    return {"cents": fares.fare(start, end), "departures": times}


def quote_pass(text):
    ports = [known(part.strip()) for part in text.split(",")]
    return {"cents": fares.pass_price(ports), "ports": [timetable.port(port) for port in ports]}
