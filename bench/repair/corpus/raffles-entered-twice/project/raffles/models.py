from django.db import connection, models


class Raffle(models.Model):
    title = models.CharField(max_length=80)


class Entry(models.Model):
    raffle = models.ForeignKey(Raffle, related_name="entries", on_delete=models.CASCADE)
    mail = models.EmailField()
    tickets = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["raffle", "mail"], name="one_entry")]


class Subscriber(models.Model):
    mail = models.EmailField(unique=True)


def create_tables():
    with connection.schema_editor() as editor:
        for model in (Raffle, Entry, Subscriber):
            editor.create_model(model)
