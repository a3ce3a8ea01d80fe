from django.db import models


class Campaign(models.Model):
    name = models.CharField(max_length=100)
    budget_cents = models.PositiveIntegerField()

    def __str__(self):
        return self.name


class DailySpend(models.Model):
    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="days")
    day = models.DateField()
    cents = models.PositiveIntegerField()
    clicks = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["day"]
