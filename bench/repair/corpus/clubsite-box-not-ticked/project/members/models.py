from django.db import models


class Member(models.Model):
    name = models.CharField(max_length=80)
    email = models.EmailField(unique=True)
    phone = models.CharField(max_length=30, blank=True)
    newsletter = models.BooleanField(default=False)
    photos_allowed = models.BooleanField(default=False)
