from django.db import connection, models


class Berth(models.Model):
    code = models.SlugField(unique=True)
    length = models.PositiveIntegerField()

    def fits(self, boat_length):
        return boat_length <= self.length


class Booking(models.Model):
    berth = models.ForeignKey(Berth, related_name="bookings", on_delete=models.CASCADE)
    boat = models.CharField(max_length=60)
    on = models.DateField()


def create_tables():
    with connection.schema_editor() as editor:
        editor.create_model(Berth)
        editor.create_model(Booking)
