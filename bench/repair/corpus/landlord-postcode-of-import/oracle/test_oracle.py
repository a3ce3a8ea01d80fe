from landlord import addresses, imports
from landlord.letters import write_all

RECORDS = [
    {"Name": "R. Okafor", "Street": "Dock Rd 4", "PLZ": "20457", "City": "Hamburg"},
    {"Name": "S. Beck", "Street": "Kai 1", "PLZ": "10115", "City": "Berlin", "Mail": None},
]


def test_as_all_sources():
    first = imports.from_agency(RECORDS)[0]
    wanted = {"name": "R. Okafor", "street": "Dock Rd 4", "postcode": "20457", "city": "Hamburg", "email": None}
    assert {key: first[key] for key in wanted} == wanted


def test_letters():
    letters = write_all(imports.from_agency(RECORDS))
    assert [letter.splitlines()[:3] for letter in letters] == [
        ["S. Beck", "Kai 1", "10115 Berlin"],
        ["R. Okafor", "Dock Rd 4", "20457 Hamburg"],
    ]


def test_csv_as_before():
    tenant = imports.from_csv("name,street,postcode,city\nA,B,12345,C\n")[0]
    assert addresses.lines(tenant) == ["A", "B", "12345 C"]
