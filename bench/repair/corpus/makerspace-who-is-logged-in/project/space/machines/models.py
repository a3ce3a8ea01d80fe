from django.conf import settings
from django.db import models


class Machine(models.Model):
    code = models.SlugField(unique=True)
    title = models.CharField(max_length=80)


class Booking(models.Model):
    machine = models.ForeignKey(Machine, on_delete=models.CASCADE)
    member = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    day = models.DateField()

    class Meta:
        ordering = ["day"]
        constraints = [models.UniqueConstraint(fields=["machine", "day"], name="one_a_day")]
