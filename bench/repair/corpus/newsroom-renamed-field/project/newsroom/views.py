import datetime

from django.http import JsonResponse

from newsroom import queries


def card(article):
    return {"slug": article.slug, "title": article.title}


def front(request):
    return JsonResponse({"articles": [card(one) for one in queries.published(datetime.date.today())]})


def archive(request, year):
    return JsonResponse({"year": year, "articles": [card(one) for one in queries.archive(year)]})


def drafts(request):
    return JsonResponse({"articles": [card(one) for one in queries.drafts()]})
