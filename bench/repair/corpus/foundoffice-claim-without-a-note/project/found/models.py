from django.db import models


class Item(models.Model):
    title = models.CharField(max_length=120)
    place = models.CharField(max_length=120)
    found_at = models.DateTimeField(auto_now_add=True)


class Claim(models.Model):
    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="claims")
    name = models.CharField(max_length=120)
    phone = models.CharField(max_length=40)
    note = models.TextField(blank=True)
