from django.db import models


class Campaign(models.Model):
    slug = models.SlugField(unique=True)
    title = models.CharField(max_length=150)
    goal_cents = models.PositiveIntegerField()

    def __str__(self):
        return self.title


class Gift(models.Model):
    campaign = models.ForeignKey(Campaign, related_name="gifts", on_delete=models.CASCADE)
    email = models.EmailField()
    amount_cents = models.PositiveIntegerField()
    refunded = models.BooleanField(default=False)
