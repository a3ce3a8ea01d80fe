import os

os.environ["DJANGO_SETTINGS_MODULE"] = "backend.settings"
import django
from django.core.management import call_command
from django.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from music.models import Artist, Fan, Follow

client = Client(raise_request_exception=False)
artist = Artist.objects.create(name="Glass Orchard")


def test_to_follow_twice_is_to_follow():
    fan = Fan.objects.create(nick="mateo")
    path = f"/fans/{fan.pk}/artists/{artist.pk}/"
    assert client.put(path).status_code == 201
    Follow.objects.filter(fan=fan).update(notify=True)
    again = client.put(path)
    # As with likes; that nothing was made may be told by the status or not at all.
    assert again.status_code in (200, 201)
    assert again.json() == {"followers": 1}
    assert Follow.objects.get(fan=fan).notify is True


def test_the_others_are_as_they_were():
    one, two = Fan.objects.create(nick="a"), Fan.objects.create(nick="b")
    other = Artist.objects.create(name="Nightjar")
    client.put(f"/fans/{one.pk}/artists/{other.pk}/")
    assert client.put(f"/fans/{two.pk}/artists/{other.pk}/").json() == {"followers": 2}
    assert client.delete(f"/fans/{two.pk}/artists/{other.pk}/").status_code == 204
    assert client.get(f"/artists/{other.pk}/").json()["followers"] == 1
