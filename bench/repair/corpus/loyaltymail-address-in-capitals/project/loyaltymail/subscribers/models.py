from django.db import models


def normal(email):
    """The form in which addresses are kept and compared."""
    return email.strip().lower()


class Subscriber(models.Model):
    email = models.CharField(max_length=200, unique=True)
    active = models.BooleanField(default=True)

    def save(self, *args, **kwargs):
        self.email = normal(self.email)
        super().save(*args, **kwargs)
