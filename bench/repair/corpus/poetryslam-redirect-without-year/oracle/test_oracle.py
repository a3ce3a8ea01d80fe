import pytest

from slam import create_app
from slam.programme import Programme, Slam


@pytest.mark.parametrize(("year", "slug"), [(2025, "autumn"), (2026, "autumn"), (2031, "spring")])
def test_one_is_led_to_the_slam_that_one_signed_up_for(year, slug):
    slams = [Slam(2025, "autumn"), Slam(2026, "autumn"), Slam(2031, "spring")]
    client = create_app(Programme(slams)).test_client()
    answer = client.post(f"/slams/{year}/{slug}/signup", data={"poet": "Noor"})
    assert answer.status_code in (302, 303)
    assert answer.headers["Location"].endswith(f"/slams/{year}/{slug}")
    assert client.get(answer.headers["Location"]).get_json()["poets"] == ["Noor"]
    assert sum(len(slam.poets) for slam in slams) == 1


def test_the_others_are_as_they_were():
    client = create_app(Programme([Slam(2026, "spring", places=1, poets=["Abel"])])).test_client()
    assert client.post("/slams/2026/spring/signup", data={"poet": "Zoe"}).status_code == 409
    assert client.post("/slams/2020/spring/signup", data={"poet": "Zoe"}).status_code == 404
    assert client.get("/slams/spring").status_code == 404
