def pay(person, hours):
    return person["hourly_rate"] * hours


def payroll(people, hours):
    return {person["name"]: pay(person, hours[person["name"]]) for person in people}
