from django.db import models


class Lawyer(models.Model):
    name = models.CharField(max_length=80)
    email = models.EmailField()


class Matter(models.Model):
    client = models.CharField(max_length=80)
    deadline = models.DateField()
    # Empty until somebody at the intake desk has found a lawyer who takes the matter.
    lawyer = models.ForeignKey(Lawyer, null=True, blank=True, on_delete=models.SET_NULL, related_name="matters")


class Document(models.Model):
    matter = models.ForeignKey(Matter, on_delete=models.CASCADE, related_name="documents")
    title = models.CharField(max_length=200)
