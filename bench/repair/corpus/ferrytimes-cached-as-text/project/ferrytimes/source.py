TIMETABLE = {
    "A": {"name": "Harbour", "departures": ["07:40", "08:10", "09:00"]},
    "B": {"name": "Island", "departures": ["10:00"]},
}


def line(code):
    return TIMETABLE.get(code)


def notices():
    return ["Line B runs at weekends only"]
