from datetime import date

from django.urls import path, register_converter

from tours import exports, views


class Day:
    regex = r"\d{4}-\d\d-\d\d"

    def to_python(self, value):
        return date.fromisoformat(value)

    def to_url(self, value):
        return value.isoformat()


register_converter(Day, "day")

urlpatterns = [
    path("tours/<day:day>/", views.on_day, name="tours"),
    path("tours/<day:day>/export.csv", exports.tours_csv, name="export"),
    path("guides/<int:pk>/", views.guide, name="guide"),
]
