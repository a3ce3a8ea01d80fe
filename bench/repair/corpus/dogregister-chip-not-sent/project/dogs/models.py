from django.db import models


class Dog(models.Model):
    chip = models.CharField(max_length=15, unique=True)
    name = models.CharField(max_length=60)
    owner = models.CharField(max_length=120)
    dangerous = models.BooleanField(default=False)

    def as_json(self):
        return {"chip": self.chip, "name": self.name, "owner": self.owner, "dangerous": self.dangerous}
