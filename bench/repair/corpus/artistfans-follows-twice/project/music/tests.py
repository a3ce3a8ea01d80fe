from django.test import TestCase

from music.models import Artist, Fan


class MusicTests(TestCase):
    def setUp(self):
        self.fan = Fan.objects.create(nick="zoe")
        self.artist = Artist.objects.create(name="The Lanterns")
        self.song = self.artist.songs.create(title="Harbour")

    def test_like(self):
        path = f"/fans/{self.fan.pk}/songs/{self.song.pk}/like/"
        self.assertEqual(self.client.put(path).status_code, 201)
        again = self.client.put(path)
        self.assertEqual((again.status_code, again.json()), (200, {"likes": 1}))

    def test_follow(self):
        path = f"/fans/{self.fan.pk}/artists/{self.artist.pk}/"
        self.assertEqual(self.client.put(path).json(), {"followers": 1})
        self.assertEqual(self.client.delete(path).status_code, 204)
        self.assertEqual(self.client.get(f"/artists/{self.artist.pk}/").json()["followers"], 0)

    def test_unknown(self):
        self.assertEqual(self.client.put(f"/fans/{self.fan.pk}/artists/999/").status_code, 404)
