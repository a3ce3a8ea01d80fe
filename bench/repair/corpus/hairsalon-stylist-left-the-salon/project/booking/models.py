from django.db import models


class Service(models.Model):
    name = models.CharField(max_length=80)
    minutes = models.PositiveIntegerField()
    price = models.DecimalField(max_digits=6, decimal_places=2)


class Stylist(models.Model):
    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=80)
    services = models.ManyToManyField(Service, related_name="stylists")
