import pytest

from phone_book import PhoneBook, normalise


@pytest.fixture
def book():
    book = PhoneBook()
    book.add("Mia", "020 7123-4567")
    book.add("Noah", "+49 (30) 901820")
    book.add("Mia", "0161 555 0101")
    return book


def test_national_number():
    assert normalise("(020) 7123-4567", "44") == "+442071234567"


def test_international_prefix():
    assert normalise("0049 30/901820", "44") == "+4930901820"


@pytest.mark.parametrize("number", ["", "12", "+44 abc"])
def test_other_text_is_refused(number):
    with pytest.raises(ValueError):
        normalise(number, "44")


def test_name_of_an_international_number(book):
    assert book.name_of("+442071234567") == "Mia"


def test_name_of_a_number_as_it_was_added(book):
    assert book.name_of("020 7123-4567") == "Mia"


def test_name_of_an_unknown_number(book):
    assert book.name_of("+442070000000") is None


def test_numbers_of(book):
    assert book.numbers_of("mia") == ["+441615550101", "+442071234567"]


def test_remove(book):
    book.remove("0049 30 901820")
    assert book.numbers_of("Noah") == []
