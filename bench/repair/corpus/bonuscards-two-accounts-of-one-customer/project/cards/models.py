from django.db import models


class Card(models.Model):
    number = models.PositiveIntegerField(unique=True)
    mail = models.EmailField(blank=True)
    phone = models.CharField(max_length=30, blank=True)
    points = models.PositiveIntegerField(default=0)
    last_used = models.DateTimeField(null=True, blank=True)
