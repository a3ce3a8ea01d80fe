from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver

from scouts.badges.models import Award, Notice, Scout


@receiver(pre_save, sender=Scout)
def tidy_name(sender, instance, **kwargs):
    instance.name = " ".join(instance.name.split())


@receiver(post_save, sender=Scout)
def welcome(sender, instance, created, **kwargs):
    if created:
        Notice.objects.create(address=instance.parent_mail, text=f"Welcome to {instance.pack}, {instance}!")


@receiver(post_save, sender=Award)
def tell_parents(sender, instance, created):
    if created:
        text = f"{instance.scout} has earned the badge {instance.badge}."
        Notice.objects.create(address=instance.scout.parent_mail, text=text)
