import csv


def rows(grants):
    for grant in sorted(grants, key=lambda one: one["deadline"]):
        yield [grant["id"], grant["title"], grant["deadline"], grant.get("amount", "")]


def write(path, grants):
    with open(path, "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "title", "deadline", "amount"])
        writer.writerows(rows(grants))
