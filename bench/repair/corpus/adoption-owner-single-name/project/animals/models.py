from django.db import models


class Keeper(models.Model):
    first_name = models.CharField(max_length=60)
    # Not everybody has one.
    last_name = models.CharField(max_length=60, null=True, blank=True)

    @property
    def initials(self):
        return "".join(part[0].upper() for part in (self.first_name, self.last_name) if part)

    @property
    def full_name(self):
        return self.first_name + " " + self.last_name


class Animal(models.Model):
    name = models.CharField(max_length=60)
    species = models.CharField(max_length=20)
    keeper = models.ForeignKey(Keeper, null=True, blank=True, on_delete=models.SET_NULL)
