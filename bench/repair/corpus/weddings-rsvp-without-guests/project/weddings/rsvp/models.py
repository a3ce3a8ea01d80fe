from django.db import models


class Reply(models.Model):
    name = models.CharField(max_length=80)
    guests = models.PositiveIntegerField()
    note = models.CharField(max_length=200, blank=True)


class Song(models.Model):
    title = models.CharField(max_length=120)
