from django.db import models


class Agent(models.Model):
    name = models.CharField(max_length=100)
    phone = models.CharField(max_length=30, blank=True)


class ActiveListings(models.Manager):
    def get_queryset(self):
        return super().get_queryset().filter(withdrawn=False)


class Listing(models.Model):
    slug = models.SlugField(unique=True)
    title = models.CharField(max_length=200)
    price = models.PositiveIntegerField()
    rooms = models.PositiveSmallIntegerField()
    withdrawn = models.BooleanField(default=False)
    agent = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="listings")

    objects = models.Manager()
    active = ActiveListings()
