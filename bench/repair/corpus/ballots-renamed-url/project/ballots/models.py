from django.db import models


class Ballot(models.Model):
    slug = models.SlugField(unique=True)
    question = models.CharField(max_length=120)
    closed = models.BooleanField(default=False)
    yes = models.IntegerField(default=0)
    no = models.IntegerField(default=0)
