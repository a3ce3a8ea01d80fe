from django.db import models


class Shelf(models.Model):
    """Where a drug lies; one place for each."""

    pzn = models.IntegerField(unique=True)
    place = models.CharField(max_length=10)


class Minimum(models.Model):
    pzn = models.IntegerField(unique=True)
    packs = models.IntegerField()
