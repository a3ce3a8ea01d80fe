from django.db import models


class Mark(models.Model):
    name = models.CharField(max_length=60, unique=True)
    owner = models.CharField(max_length=80)
    renamed = models.PositiveIntegerField(default=0)

    def as_json(self):
        return {"id": self.id, "name": self.name, "owner": self.owner, "renamed": self.renamed}


def spelled(name):
    """Names are kept in capitals, with single blanks."""
    return " ".join(name.upper().split())
