from django.db import models


class Order(models.Model):
    STATUSES = [("open", "Open"), ("packed", "Packed"), ("shipped", "Shipped")]

    customer = models.CharField(max_length=80)
    status = models.CharField(max_length=10, choices=STATUSES, default="open")
    cases = models.IntegerField(default=1)
