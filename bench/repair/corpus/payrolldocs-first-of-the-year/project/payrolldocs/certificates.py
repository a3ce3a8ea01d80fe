from decimal import Decimal


def gross_of(text):
    for line in text.splitlines():
        if line.startswith("Gross "):
            return Decimal(line.removeprefix("Gross "))
    return Decimal(0)


def certificate(archive, person, year):
    slips = archive.slips_of_year(person, year)
    total = sum((gross_of(path.read_text(encoding="utf-8")) for path in slips), Decimal(0))
    return f"{person} {year}: {len(slips)} month(s), gross {total:.2f}"
