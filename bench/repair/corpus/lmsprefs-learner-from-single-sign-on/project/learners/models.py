from django.conf import settings
from django.db import models


class Preferences(models.Model):
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="preferences"
    )
    timezone = models.CharField(max_length=64, default="UTC")
    digest = models.BooleanField(default=True)

    @classmethod
    def of(cls, user):
        """Preferences come into being when they are first needed."""
        preferences, _ = cls.objects.get_or_create(user=user)
        return preferences


class Lesson(models.Model):
    title = models.CharField(max_length=120)
    starts_at = models.DateTimeField()
    learners = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="lessons")
