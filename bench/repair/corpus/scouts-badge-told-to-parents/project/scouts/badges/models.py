from django.db import models


class Scout(models.Model):
    name = models.CharField(max_length=80)
    pack = models.CharField(max_length=40)
    parent_mail = models.EmailField()

    def __str__(self):
        return self.name


class Award(models.Model):
    scout = models.ForeignKey(Scout, on_delete=models.CASCADE, related_name="awards")
    badge = models.CharField(max_length=60)
    remark = models.CharField(max_length=200, blank=True)
    awarded = models.DateField(auto_now_add=True)

    class Meta:
        ordering = ["awarded", "pk"]


class Notice(models.Model):
    """What goes out to parents with the next letter."""

    address = models.EmailField()
    text = models.CharField(max_length=300)
    sent = models.BooleanField(default=False)
