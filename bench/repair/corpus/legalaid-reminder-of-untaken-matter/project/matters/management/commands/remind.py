from datetime import date, timedelta

from django.core.mail import send_mail
from django.core.management.base import BaseCommand

from matters.models import Matter


class Command(BaseCommand):
    help = "Mails about deadlines of the coming seven days. Run by cron every morning."

    def add_arguments(self, parser):
        parser.add_argument("day", nargs="?", type=date.fromisoformat, default=None)

    def handle(self, *args, day, **options):
        day = day or date.today()
        due = Matter.objects.filter(deadline__gte=day, deadline__lte=day + timedelta(days=7)).order_by("deadline", "pk")
        count = 0
        for matter in due.select_related("lawyer"):
            left = (matter.deadline - day).days
            send_mail(
                f"{matter.client}: {left} day(s) left",
                f"The deadline is {matter.deadline:%d.%m.%Y}.",
                None,
                [matter.lawyer.email],
            )
            count += 1
        self.stdout.write(f"{count} reminded")
