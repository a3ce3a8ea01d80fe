import pytest

from contacts import address_key, duplicates, merge_contacts


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("a@b.c", "a@b.c"),
        ("A@b.c", "a@b.c"),
        ("a@B.C", "a@b.c"),
        (" A+x@B.c ", "a@b.c"),
        ("a+x+y@b.c", "a@b.c"),
        ("First.Last+News@Mail.Example.COM\t", "first.last@mail.example.com"),
    ],
)
def test_key(address, key):
    assert address_key(address) == key


@pytest.mark.parametrize("address", ["", "  ", "@", "@b", "a@", "ab"])
def test_refused(address):
    with pytest.raises(ValueError):
        address_key(address)


def test_merge():
    contacts = [
        {"email": "Eve@X.org", "name": None, "phone": "1"},
        {"email": "dan@x.org", "company": "D"},
        {"email": "eve+shop@x.ORG", "name": "Eve", "phone": "2", "fax": "9"},
        {"email": "EVE@x.org", "name": "Other", "company": "E"},
    ]
    assert merge_contacts(contacts) == [
        {"email": "eve@x.org", "phone": "1", "name": "Eve", "company": "E"},
        {"email": "dan@x.org", "company": "D"},
    ]
    assert contacts[0] == {"email": "Eve@X.org", "name": None, "phone": "1"}
    assert duplicates(contacts) == ["eve@x.org"]


def test_many_duplicates_are_sorted():
    contacts = [{"email": address} for address in ["C@x", "b@x", "a@x", "c@X", "A@x", "c@x"]]
    assert duplicates(contacts) == ["a@x", "c@x"]


def test_nothing():
    assert merge_contacts([]) == []
    assert duplicates([]) == []
