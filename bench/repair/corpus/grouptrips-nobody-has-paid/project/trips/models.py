from django.db import models
from django.db.models import Sum


class Trip(models.Model):
    title = models.CharField(max_length=120)
    starts = models.DateField()
    price = models.DecimalField("price of the whole trip", max_digits=9, decimal_places=2)

    class Meta:
        ordering = ["starts"]

    def __str__(self):
        return self.title

    @property
    def outstanding(self):
        """What is still to be paid for the whole trip."""
        paid = Payment.objects.filter(traveller__trip=self).aggregate(total=Sum("amount"))["total"]
        return self.price - paid


class Traveller(models.Model):
    trip = models.ForeignKey(Trip, on_delete=models.CASCADE, related_name="travellers")
    name = models.CharField(max_length=80)

    class Meta:
        ordering = ["name"]


class Payment(models.Model):
    traveller = models.ForeignKey(Traveller, on_delete=models.CASCADE, related_name="payments")
    amount = models.DecimalField(max_digits=9, decimal_places=2)
    paid_on = models.DateField()
