from landlord import imports
from landlord.letters import write_all

CSV = """name,street,postcode,city,email
B. Lind ,Elbstr. 1,22767,Hamburg,
A. Munk,Elbstr. 2,20359,Hamburg,
C. Roth,Elbstr. 3,22767,Hamburg,roth@example.com
"""


def test_csv():
    assert imports.from_csv(CSV)[0] == {
        "name": "B. Lind", "street": "Elbstr. 1", "postcode": "22767", "city": "Hamburg", "email": None,
    }


def test_letters():
    letters = write_all(imports.from_csv(CSV))
    assert [letter.splitlines()[0] for letter in letters] == ["A. Munk", "B. Lind"]
    assert letters[0].splitlines()[2] == "20359 Hamburg"


def test_agency():
    tenants = imports.from_agency([{"Name": "D", "Street": "S", "PLZ": "1", "City": "C", "Mail": "d@example.com"}])
    assert write_all(tenants) == []
