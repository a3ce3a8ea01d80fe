from django.conf import settings
from django.db import models


class Member(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="member")
    team = models.CharField(max_length=40)


class Note(models.Model):
    team = models.CharField(max_length=40)
    text = models.TextField()
