import pytest

from contacts import address_key, duplicates, merge_contacts


def test_fields_are_joined():
    merged = merge_contacts(
        [
            {"email": "ada@example.org", "name": "Ada"},
            {"email": "ada@example.org", "phone": "123", "name": "A. L."},
        ]
    )
    assert merged == [{"email": "ada@example.org", "name": "Ada", "phone": "123"}]


def test_spelling_does_not_matter():
    merged = merge_contacts([{"email": "ada@example.org"}, {"email": "Ada@Example.org", "company": "Engines"}])
    assert merged == [{"email": "ada@example.org", "company": "Engines"}]


def test_spaces_do_not_matter():
    assert address_key("  bob@example.org\n") == "bob@example.org"


def test_what_follows_a_plus_does_not_matter():
    assert duplicates([{"email": "bob@example.org"}, {"email": "bob+news@example.org"}]) == ["bob@example.org"]


def test_order_of_first_mention():
    merged = merge_contacts([{"email": "z@x.org"}, {"email": "a@x.org"}, {"email": "z@x.org"}])
    assert [contact["email"] for contact in merged] == ["z@x.org", "a@x.org"]


def test_empty_fields_are_left_out():
    assert merge_contacts([{"email": "a@x.org", "name": ""}]) == [{"email": "a@x.org"}]


def test_no_duplicates():
    assert duplicates([{"email": "a@x.org"}, {"email": "b@x.org"}]) == []


@pytest.mark.parametrize("address", ["", "a@"])
def test_not_an_address(address):
    with pytest.raises(ValueError):
        address_key(address)
