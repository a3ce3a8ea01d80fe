from django.db import models


class Spice(models.Model):
    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=80)


class Price(models.Model):
    """What a bag costs from a day on, until the next price begins."""

    spice = models.ForeignKey(Spice, on_delete=models.CASCADE, related_name="prices")
    cents = models.PositiveIntegerField()
    valid_from = models.DateField()

    class Meta:
        ordering = ["valid_from"]
