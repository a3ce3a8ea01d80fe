from django.db import models


class Pet(models.Model):
    name = models.CharField(max_length=40)
    kind = models.CharField(max_length=20)
    chip = models.CharField(max_length=15, blank=True, default="")
