from datetime import datetime

from django.db import models
from django.utils import timezone


class EventQuerySet(models.QuerySet):
    def upcoming(self):
        return self.filter(starts__gt=timezone.now()).order_by("starts")


class Event(models.Model):
    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=80)
    price = models.PositiveIntegerField()  # in cents
    early_price = models.PositiveIntegerField(null=True)
    early_until = models.DateTimeField(null=True)
    starts = models.DateTimeField()

    objects = EventQuerySet.as_manager()

    @property
    def is_early(self):
        if self.early_until is None or self.early_price is None:
            return False
        return datetime.now() < self.early_until

    @property
    def current_price(self):
        return self.early_price if self.is_early else self.price
