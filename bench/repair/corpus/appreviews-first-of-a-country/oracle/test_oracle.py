from digest import digest
from tally import stars_by_country


def test_a_country_that_was_not_there_before():
    assert digest("reviews.jsonl").splitlines() == [
        "DE  4.5  (2)",
        "US  1.0  (1)",
        "NZ  4.0  (1)",
        "3.0.9: 1",
        "3.1.0: 3",
    ]


def test_tally():
    reviews = [{"country": "nz", "stars": 1}, {"country": "nz", "stars": 3}, {"country": "fr", "stars": 5}]
    assert dict(stars_by_country(reviews)) == {"de": [], "us": [], "nz": [1, 3], "fr": [5]}
    assert dict(stars_by_country([])) == {"de": [], "us": []}
