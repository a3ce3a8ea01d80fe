import csv

from django.http import HttpResponse

from tours.models import Tour


def tours_csv(request, day):
    """What is printed and hung up at the gate."""
    response = HttpResponse(content_type="text/csv")
    response["Content-Disposition"] = f'attachment; filename="tours-{day}.csv"'
    writer = csv.writer(response)
    writer.writerow(["tour", "guide", "booked"])
    for tour in Tour.objects.filter(day=day).select_related("guide"):
        writer.writerow([tour.title, tour.guide.name, tour.booked])
    return response
