from datetime import timedelta

from shiftmail.zones import local, parse


def shift_line(shift, person):
    begin = local(parse(shift["begin"]), person)
    end = begin + timedelta(hours=shift["hours"])
    return f"{begin:%a %d %b, %H:%M}-{end:%H:%M} {shift['place']}"


def next_shift(shifts, person):
    mine = [shift for shift in shifts if shift["person"] == person["id"]]
    return min(mine, key=lambda shift: parse(shift["begin"]), default=None)


def mail(person, shifts):
    shift = next_shift(shifts, person)
    text = "You have no shift." if shift is None else f"Your next shift: {shift_line(shift, person)}"
    return {"to": person["email"], "subject": "Your shifts", "text": f"Hello {person['name']},\n{text}"}


def mails(people, shifts):
    return [mail(person, shifts) for person in people if person.get("email")]
