from django.db import models


class Guide(models.Model):
    name = models.CharField(max_length=80)


class Tour(models.Model):
    title = models.CharField(max_length=80)
    day = models.DateField()
    guide = models.ForeignKey(Guide, null=True, blank=True, on_delete=models.SET_NULL, related_name="tours")
    booked = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["day", "title"]

    @property
    def guide_name(self):
        return self.guide.name if self.guide else "to be announced"
