from django.db import models


class Person(models.Model):
    name = models.CharField(max_length=80)
    initials = models.CharField(max_length=4)


class Trench(models.Model):
    code = models.CharField(max_length=8, unique=True)
    supervisor = models.ForeignKey(Person, null=True, blank=True, on_delete=models.SET_NULL)

    @property
    def signature(self):
        """Initials of whoever signs for the trench; the director signs for one without a supervisor."""
        return self.supervisor.initials if self.supervisor else "DIR"


class Find(models.Model):
    number = models.PositiveIntegerField(unique=True)
    what = models.CharField(max_length=80)
    trench = models.ForeignKey(Trench, on_delete=models.PROTECT, related_name="finds")

    @property
    def label(self):
        return f"{self.trench.code}/{self.number:04d} {self.what} ({self.trench.supervisor.initials})"
