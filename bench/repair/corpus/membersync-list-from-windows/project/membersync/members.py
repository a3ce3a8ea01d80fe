import csv

from membersync.files import read_text


def read_members(path):
    members = []
    for row in csv.DictReader(read_text(path).splitlines(), delimiter=";"):
        members.append(
            {"number": row["number"].strip(), "name": row["name"].strip(), "town": row["town"].strip()}
        )
    return members
