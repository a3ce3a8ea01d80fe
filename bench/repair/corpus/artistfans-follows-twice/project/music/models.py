from django.db import models


class Fan(models.Model):
    nick = models.CharField(max_length=40, unique=True)


class Artist(models.Model):
    name = models.CharField(max_length=100)


class Song(models.Model):
    artist = models.ForeignKey(Artist, related_name="songs", on_delete=models.CASCADE)
    title = models.CharField(max_length=100)


class Follow(models.Model):
    fan = models.ForeignKey(Fan, related_name="follows", on_delete=models.CASCADE)
    artist = models.ForeignKey(Artist, related_name="followers", on_delete=models.CASCADE)
    notify = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["fan", "artist"], name="follows_once")]


class Like(models.Model):
    fan = models.ForeignKey(Fan, related_name="likes", on_delete=models.CASCADE)
    song = models.ForeignKey(Song, related_name="likes", on_delete=models.CASCADE)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["fan", "song"], name="likes_once")]
