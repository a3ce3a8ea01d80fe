from django.db import models


class Grower(models.Model):
    mail = models.EmailField(unique=True)
    name = models.CharField(max_length=80)


class Variety(models.Model):
    species = models.CharField(max_length=60)
    name = models.CharField(max_length=60)

    class Meta:
        unique_together = [("species", "name")]


class Offer(models.Model):
    grower = models.ForeignKey(Grower, on_delete=models.CASCADE, related_name="offers")
    variety = models.ForeignKey(Variety, on_delete=models.PROTECT, related_name="offers")
    year = models.IntegerField()
    bags = models.IntegerField(default=1)
