from django.db import models


class Person(models.Model):
    name = models.CharField(max_length=80)
    year = models.IntegerField()


class Profile(models.Model):
    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="profile")
    employer = models.CharField(max_length=80, blank=True)
    city = models.CharField(max_length=80, blank=True)


class Mentor(models.Model):
    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="mentor")
    topics = models.CharField(max_length=200)
