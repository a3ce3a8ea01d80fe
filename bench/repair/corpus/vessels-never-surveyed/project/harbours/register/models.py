from django.db import models


class Vessel(models.Model):
    name = models.CharField(max_length=60)

    @property
    def berth(self):
        """Where it lies; None at sea."""
        mooring = self.moorings.filter(left=None).order_by("-pk").first()
        return mooring.berth if mooring else None

    @property
    def grade(self):
        """Of the last survey."""
        return self.surveys.order_by("-day").first().grade


class Mooring(models.Model):
    vessel = models.ForeignKey(Vessel, on_delete=models.CASCADE, related_name="moorings")
    berth = models.CharField(max_length=10)
    left = models.DateField(null=True)


class Survey(models.Model):
    vessel = models.ForeignKey(Vessel, on_delete=models.CASCADE, related_name="surveys")
    day = models.DateField()
    grade = models.CharField(max_length=1)
