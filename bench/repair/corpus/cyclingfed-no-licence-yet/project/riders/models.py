from django.db import models


class Rider(models.Model):
    name = models.CharField(max_length=80)
    born = models.PositiveIntegerField()

    def category(self, season):
        age = season - self.born
        if age < 19:
            return "junior"
        return "u23" if age < 23 else "elite"


class Licence(models.Model):
    rider = models.OneToOneField(Rider, on_delete=models.CASCADE, related_name="licence")
    number = models.CharField(max_length=12, unique=True)
    season = models.PositiveIntegerField()
    suspended = models.BooleanField(default=False)
