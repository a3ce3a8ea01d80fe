from django.db import models


class Category(models.Model):
    name = models.CharField(max_length=40)


class Product(models.Model):
    name = models.CharField(max_length=40)
    cents = models.IntegerField()
    category = models.ForeignKey(Category, on_delete=models.CASCADE)
