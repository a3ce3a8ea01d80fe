from django.db import models


class Doctor(models.Model):
    name = models.CharField(max_length=80)

    class Meta:
        app_label = "clinic"


class Patient(models.Model):
    code = models.CharField(max_length=12, unique=True)
    name = models.CharField(max_length=80)
    doctor = models.ForeignKey(Doctor, null=True, on_delete=models.SET_NULL)

    class Meta:
        app_label = "clinic"


class Visit(models.Model):
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE)
    day = models.DateField()
    reason = models.CharField(max_length=200)

    class Meta:
        app_label = "clinic"
        ordering = ["day"]
