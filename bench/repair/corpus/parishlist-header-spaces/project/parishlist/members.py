import csv


def read_members(file):
    members = []
    for row in csv.DictReader(file):
        if not row["email"]:
            continue
        members.append({"name": row["name"].title(), "email": row["email"].lower()})
    return members
