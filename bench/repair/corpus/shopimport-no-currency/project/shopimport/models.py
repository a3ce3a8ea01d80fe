from django.db import models


class Shop(models.Model):
    name = models.CharField(max_length=40)
    currency = models.CharField(max_length=3)


class Order(models.Model):
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="orders")
    number = models.CharField(max_length=20)
    cents = models.IntegerField()
    # Orders keep the currency that they were made in, whatever the shop has later.
    currency = models.CharField(max_length=3)
