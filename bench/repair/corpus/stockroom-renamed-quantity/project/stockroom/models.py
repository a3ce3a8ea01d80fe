from django.db import models


class Shelf(models.Model):
    label = models.CharField(max_length=10, unique=True)

    class Meta:
        app_label = "stockroom"


class Item(models.Model):
    shelf = models.ForeignKey(Shelf, on_delete=models.CASCADE, related_name="items")
    name = models.CharField(max_length=80)
    quantity = models.IntegerField(default=0)
    reorder_below = models.IntegerField(default=5)

    class Meta:
        app_label = "stockroom"
        ordering = ["name"]

    @property
    def is_low(self):
        return self.quantity < self.reorder_below

    def take(self, count):
        if count > self.quantity:
            raise ValueError("not enough in stock")
        self.quantity -= count
        self.save(update_fields=["quantity"])
