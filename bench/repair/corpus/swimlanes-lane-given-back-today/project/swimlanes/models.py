from django.db import models


class Booking(models.Model):
    """An hour of a lane. Day and hour are those of the pool's clock."""

    lane = models.PositiveSmallIntegerField()
    day = models.DateField()
    starts = models.TimeField()
    club = models.CharField(max_length=60)
    cancelled_at = models.DateTimeField(null=True)
