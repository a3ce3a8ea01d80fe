import io

from parishlist.donors import read_donors
from parishlist.members import read_members


def test_donors():
    assert read_donors(io.StringIO("EMAIL , amount\nA@b.c , 5\n")) == [{"email": "a@b.c", "amount": 5}]


def test_members():
    table = io.StringIO("name,email\nida berg,Ida@example.org\nno mail,\n")
    assert read_members(table) == [{"name": "Ida Berg", "email": "ida@example.org"}]
