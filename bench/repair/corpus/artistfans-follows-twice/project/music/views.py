from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from music.models import Artist, Fan, Follow, Like, Song


@csrf_exempt
@require_http_methods(["PUT", "DELETE"])
def like(request, fan_id, song_id):
    fan = get_object_or_404(Fan, pk=fan_id)
    song = get_object_or_404(Song, pk=song_id)
    if request.method == "DELETE":
        Like.objects.filter(fan=fan, song=song).delete()
        return HttpResponse(status=204)
    _, created = Like.objects.get_or_create(fan=fan, song=song)
    return JsonResponse({"likes": song.likes.count()}, status=201 if created else 200)


@csrf_exempt
@require_http_methods(["PUT", "DELETE"])
def follow(request, fan_id, artist_id):
    fan = get_object_or_404(Fan, pk=fan_id)
    artist = get_object_or_404(Artist, pk=artist_id)
    if request.method == "DELETE":
        Follow.objects.filter(fan=fan, artist=artist).delete()
        return HttpResponse(status=204)
    Follow.objects.create(fan=fan, artist=artist)
    return JsonResponse({"followers": artist.followers.count()}, status=201)


def artist(request, artist_id):
    found = get_object_or_404(Artist, pk=artist_id)
    return JsonResponse({"name": found.name, "followers": found.followers.count()})
