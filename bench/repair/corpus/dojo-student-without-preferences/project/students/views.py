from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from students.cards import card
from students.models import Preferences, Student


@require_http_methods(["GET", "POST"])
def preferences(request, pk):
    chosen = Preferences.of(get_object_or_404(Student, pk=pk))
    if request.method == "POST":
        chosen.language = request.POST.get("language", chosen.language)
        chosen.newsletter = request.POST.get("newsletter") == "on"
        chosen.save()
    return JsonResponse({"language": chosen.language, "newsletter": chosen.newsletter})


def student_card(request, pk):
    return JsonResponse(card(get_object_or_404(Student, pk=pk)))
