import pytest
from library import create_app

client = create_app().test_client()


@pytest.mark.parametrize("page", ["last", "", "1.5", "2x"])
def test_a_page_that_is_no_number_is_refused(page):
    response = client.get(f"/books?page={page}")
    assert response.status_code == 400
    assert "page must be a number" in response.get_data(as_text=True)


def test_pages_are_as_they_were():
    assert client.get("/books").get_json()[0]["title"] == "Book 0"
    assert client.get("/books?page=3").get_json()[0]["title"] == "Book 20"
    assert client.get("/books?page= 2").get_json()[0]["title"] == "Book 10"
