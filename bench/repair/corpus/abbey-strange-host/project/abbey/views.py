from django.http import JsonResponse

HOURS = {"lauds": "06:00", "vespers": "18:00"}


def hours(request):
    return JsonResponse({"hours": HOURS, "self": request.build_absolute_uri()})
