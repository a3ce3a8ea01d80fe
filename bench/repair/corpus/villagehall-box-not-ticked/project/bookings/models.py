from django.db import models


class Booking(models.Model):
    name = models.CharField(max_length=100)
    day = models.DateField(unique=True)
    guests = models.PositiveIntegerField()
    kitchen = models.BooleanField(default=False)
    projector = models.BooleanField(default=False)

    class Meta:
        ordering = ["day"]

    def price(self):
        total = 60 + (self.guests > 50) * 25
        if self.kitchen:
            total += 30
        if self.projector:
            total += 15
        return total

    def summary(self):
        return {
            "id": self.pk,
            "name": self.name,
            "day": str(self.day),
            "kitchen": self.kitchen,
            "projector": self.projector,
            "price": self.price(),
        }
