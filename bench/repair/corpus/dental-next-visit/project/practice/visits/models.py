from django.db import models
from django.utils import timezone


class Visit(models.Model):
    patient = models.IntegerField()
    starts = models.DateTimeField()
    reason = models.CharField(max_length=80)

    class Meta:
        ordering = ['starts']

    @property
    def is_today(self):
        return timezone.localdate(self.starts) == timezone.localdate()
