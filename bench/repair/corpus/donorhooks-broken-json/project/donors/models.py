from django.db import models
from django.db.models import Sum


class Donor(models.Model):
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120, blank=True)

    class Meta:
        app_label = "donors"

    def total(self):
        return self.donations.aggregate(total=Sum("cents"))["total"] or 0


class Donation(models.Model):
    donor = models.ForeignKey(Donor, on_delete=models.CASCADE, related_name="donations")
    reference = models.CharField(max_length=40, unique=True)
    cents = models.PositiveIntegerField()
    campaign = models.CharField(max_length=60, blank=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "donors"
