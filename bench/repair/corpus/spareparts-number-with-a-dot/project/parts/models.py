from django.core.validators import RegexValidator
from django.db import models


class Part(models.Model):
    #: As the makers print it: capitals, digits, hyphens and dots.
    number = models.CharField(max_length=30, unique=True, validators=[RegexValidator(r"^[A-Z0-9][A-Z0-9.-]*$")])
    name = models.CharField(max_length=120)
    price_cents = models.PositiveIntegerField()
    stock = models.PositiveIntegerField(default=0)

    @property
    def price(self):
        return f"{self.price_cents / 100:.2f}"
