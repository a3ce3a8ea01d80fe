from django.http import JsonResponse

from tagcloud.query import tags_of
from tagcloud.weights import weights


def cloud(request):
    return JsonResponse(weights(tags_of(request)))


def one(request, tag):
    return JsonResponse(weights((tag,)))
