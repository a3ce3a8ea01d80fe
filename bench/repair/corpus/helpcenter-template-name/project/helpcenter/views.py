from django.shortcuts import get_object_or_404, render

from helpcenter.models import Topic


def topics(request):
    return render(request, "helpcenter/topic_list.html", {"topics": Topic.objects.order_by("title")})


def topic(request, pk):
    return render(request, "helpcenter/topic.html", {"topic": get_object_or_404(Topic, pk=pk)})


def contact(request):
    return render(request, "helpcenter/contact.html")
