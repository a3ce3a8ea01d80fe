from django.db import models


class Member(models.Model):
    name = models.CharField(max_length=50)
    phone = models.CharField(max_length=20, blank=True)


class Boat(models.Model):
    name = models.CharField(max_length=50)
    skipper = models.ForeignKey(Member, null=True, blank=True, on_delete=models.SET_NULL)
