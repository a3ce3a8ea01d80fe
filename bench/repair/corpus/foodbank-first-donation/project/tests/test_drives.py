from django.test import Client

from foodbank.models import Drive


def test_drive():
    drive = Drive.objects.create(name="Spring", goal_kg=100)
    drive.donations.create(kg=30)
    drive.donations.create(kg=90)
    answer = Client().get(f"/drives/{drive.pk}/")
    assert answer.json() == {"name": "Spring", "given": 120, "missing": 0, "donations": 2}
    assert Client().get("/drives/999/").status_code == 404
