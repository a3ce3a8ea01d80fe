from django.db import models


class Animal(models.Model):
    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=40)


class Feeding(models.Model):
    animal = models.ForeignKey(Animal, on_delete=models.CASCADE, related_name="feedings")
    day = models.DateField()
    food = models.CharField(max_length=40)
    grams = models.IntegerField()


class Weighing(models.Model):
    animal = models.ForeignKey(Animal, on_delete=models.CASCADE, related_name="weighings")
    day = models.DateField()
    kilos = models.DecimalField(max_digits=7, decimal_places=2)
