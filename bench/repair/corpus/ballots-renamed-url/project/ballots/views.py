from django.db.models import F
from django.http import JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from ballots.models import Ballot


def index(request):
    found = Ballot.objects.order_by("slug")
    return JsonResponse({one.question: reverse("ballot", kwargs={"slug": one.slug}) for one in found})


def ballot(request, slug):
    found = get_object_or_404(Ballot, slug=slug)
    if found.closed:
        return redirect("ballot-result", slug=slug)
    return JsonResponse({"question": found.question, "vote": reverse("ballot-vote", args=[slug])})


def result(request, slug):
    found = get_object_or_404(Ballot, slug=slug)
    return JsonResponse({"question": found.question, "yes": found.yes, "no": found.no})


def vote(request, slug):
    found = get_object_or_404(Ballot, slug=slug, closed=False)
    choice = "yes" if request.GET.get("choice") == "yes" else "no"
    Ballot.objects.filter(pk=found.pk).update(**{choice: F(choice) + 1})
    return redirect("results", slug=slug)
