from django.http import JsonResponse

from workspace.access import members_only
from workspace.models import Note


@members_only
def me(request):
    return JsonResponse({"name": request.user.username, "team": request.user.member.team})


@members_only
def count(request):
    return JsonResponse({"notes": Note.objects.filter(team=request.user.member.team).count()})


def notes(request):
    team = request.user.member.team
    return JsonResponse({"notes": [note.text for note in Note.objects.filter(team=team).order_by("pk")]})


def health(request):
    return JsonResponse({"ok": True})
