from zoneinfo import available_timezones

from django.contrib.auth.decorators import login_required
from django.http import JsonResponse
from django.views.decorators.csrf import csrf_exempt

from learners.agenda import entries
from learners.models import Preferences


@csrf_exempt
@login_required
def settings_page(request):
    preferences = Preferences.of(request.user)
    if request.method == "POST":
        zone = request.POST.get("timezone", preferences.timezone)
        if zone not in available_timezones():
            return JsonResponse({"timezone": "unknown"}, status=400)
        preferences.timezone = zone
        preferences.digest = "digest" in request.POST
        preferences.save()
    return JsonResponse({"timezone": preferences.timezone, "digest": preferences.digest})


@login_required
def agenda(request):
    return JsonResponse({"lessons": entries(request.user)})
