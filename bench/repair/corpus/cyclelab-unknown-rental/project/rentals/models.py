from django.db import models


class Bike(models.Model):
    code = models.SlugField(unique=True)
    km = models.PositiveIntegerField(default=0)


class Rental(models.Model):
    bike = models.ForeignKey(Bike, on_delete=models.CASCADE)
    rider = models.CharField(max_length=80)
    km = models.PositiveIntegerField(null=True)  # None: still under way
