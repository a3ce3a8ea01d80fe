import pytest

from phone_book import PhoneBook, normalise

WAYS = ["020 7123 4567", "(020)71234567", "+44 20 7123 4567", "0044-20-7123-4567", " 02071234567 ", "020.7123.4567"]


@pytest.mark.parametrize("added", WAYS)
@pytest.mark.parametrize("asked", WAYS)
def test_every_way_of_writing(added, asked):
    book = PhoneBook()
    book.add("Ann", added)
    assert book.name_of(asked) == "Ann"
    book.remove(asked)
    assert book.name_of(added) is None


def test_country_of_the_book():
    book = PhoneBook("49")
    book.add("Uwe", "030 901820")
    assert book.name_of("030/901820") == "Uwe"
    assert book.name_of("0049 30 901820") == "Uwe"
    assert book.name_of("+44 30 901820") is None
    assert book.numbers_of("UWE") == ["+4930901820"]


@pytest.mark.parametrize("number", ["", "+", "abc", "0", "+0123456789", "123456789"])
def test_refused(number):
    with pytest.raises(ValueError):
        normalise(number, "44")
    with pytest.raises(ValueError):
        PhoneBook().name_of(number)
