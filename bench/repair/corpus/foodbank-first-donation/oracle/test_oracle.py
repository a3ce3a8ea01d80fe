from django.test import Client

from foodbank.models import Drive


def test_nothing_given_yet():
    drive = Drive.objects.create(name="Winter", goal_kg=500)
    answer = Client().get(f"/drives/{drive.pk}/")
    assert answer.status_code == 200
    assert answer.json() == {"name": "Winter", "given": 0, "missing": 500, "donations": 0}
    drive.donations.create(kg=20)
    assert Client().get(f"/drives/{drive.pk}/").json()["missing"] == 480
