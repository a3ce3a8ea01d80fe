from django.db import models


class Drive(models.Model):
    name = models.CharField(max_length=80)
    goal_kg = models.PositiveIntegerField()


class Donation(models.Model):
    drive = models.ForeignKey(Drive, models.CASCADE, related_name="donations")
    kg = models.PositiveIntegerField()
