from django.http import JsonResponse
from django.shortcuts import get_object_or_404

from inbox.models import Conversation
from inbox.presenters import present_conversation, present_message, present_pinned


def index(request):
    found = Conversation.objects.filter(muted=False).order_by("pk")
    return JsonResponse({"conversations": [present_conversation(one) for one in found]})


def detail(request, pk):
    conversation = get_object_or_404(Conversation, pk=pk)
    messages = conversation.messages.all()
    return JsonResponse(
        {
            "subject": conversation.subject,
            "pinned": present_pinned(messages.filter(text__startswith="!").first()),
            "messages": [present_message(one) for one in messages],
        }
    )
