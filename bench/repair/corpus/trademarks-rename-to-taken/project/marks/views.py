import json

from django.db import IntegrityError, transaction
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from marks.models import Mark, spelled


def failure(status, code):
    return JsonResponse({"error": code}, status=status)


@require_POST
def create(request):
    body = json.loads(request.body)
    name = spelled(body.get("name", ""))
    if not name:
        return failure(400, "name_missing")
    try:
        with transaction.atomic():
            mark = Mark.objects.create(name=name, owner=body.get("owner", ""))
    except IntegrityError:
        return failure(409, "name_taken")
    return JsonResponse(mark.as_json(), status=201)


def show(request, number):
    return JsonResponse(get_object_or_404(Mark, pk=number).as_json())


@require_POST
def rename(request, number):
    mark = get_object_or_404(Mark, pk=number)
    name = spelled(json.loads(request.body).get("name", ""))
    if not name:
        return failure(400, "name_missing")
    if name != mark.name:
        mark.name = name
        mark.renamed += 1
        mark.save(update_fields=["name", "renamed"])
    return JsonResponse(mark.as_json())
