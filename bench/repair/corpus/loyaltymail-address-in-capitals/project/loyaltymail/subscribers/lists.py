from .models import Subscriber, normal


def join(email):
    """The subscriber of the address, active; a new one where there is none."""
    subscriber, created = Subscriber.objects.get_or_create(email=email)
    if not subscriber.active:
        subscriber.active = True
        subscriber.save()
    return subscriber, created


def leave(email):
    """Whether somebody left."""
    return Subscriber.objects.filter(email=normal(email), active=True).update(active=False) > 0
