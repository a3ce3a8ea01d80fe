from django.db import models


class Athlete(models.Model):
    name = models.CharField(max_length=80)
    nation = models.CharField(max_length=3)

    def __str__(self):
        return self.name


class Result(models.Model):
    athlete = models.ForeignKey(Athlete, related_name="results", on_delete=models.CASCADE)
    on = models.DateField()
    place = models.CharField(max_length=40)
    rank = models.PositiveIntegerField()
    misses = models.PositiveIntegerField(default=0)
