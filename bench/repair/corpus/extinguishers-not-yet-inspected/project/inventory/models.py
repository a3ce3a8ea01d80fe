from datetime import timedelta

from django.db import models


class Extinguisher(models.Model):
    number = models.CharField(max_length=20, unique=True)
    place = models.CharField(max_length=100)
    installed = models.DateField()
    last_inspected = models.DateField(null=True, blank=True)

    @property
    def next_due(self):
        return self.last_inspected + timedelta(days=365)


class Hydrant(models.Model):
    number = models.CharField(max_length=20, unique=True)
    street = models.CharField(max_length=100)
    installed = models.DateField()
    last_flushed = models.DateField(null=True, blank=True)

    @property
    def next_due(self):
        return (self.last_flushed or self.installed) + timedelta(days=180)
