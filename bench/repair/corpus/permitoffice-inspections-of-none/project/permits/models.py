from django.db import models


class Permit(models.Model):
    number = models.CharField(max_length=16, unique=True)
    holder = models.CharField(max_length=100)
    kind = models.CharField(max_length=30, default="building")

    def as_dict(self):
        return {"number": self.number, "holder": self.holder, "kind": self.kind}


class Inspection(models.Model):
    permit = models.ForeignKey(Permit, on_delete=models.CASCADE, related_name="inspections")
    day = models.DateField()
    passed = models.BooleanField()

    class Meta:
        ordering = ["day"]
