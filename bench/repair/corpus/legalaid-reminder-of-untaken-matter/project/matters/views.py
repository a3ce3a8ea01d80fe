from django.conf import settings
from django.core.mail import send_mail
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET, require_POST

from matters.models import Document, Matter


@require_GET
def index(request):
    rows = [
        {"id": m.pk, "client": m.client, "lawyer": m.lawyer.name if m.lawyer else None}
        for m in Matter.objects.select_related("lawyer").order_by("deadline", "pk")
    ]
    return JsonResponse({"matters": rows})


@require_POST
def add_document(request, pk):
    matter = get_object_or_404(Matter, pk=pk)
    document = Document.objects.create(matter=matter, title=request.POST.get("title", "untitled"))
    # The intake desk reads for a matter as long as it has no lawyer.
    to = matter.lawyer.email if matter.lawyer else settings.INTAKE_DESK
    send_mail(f"New document: {document.title}", f"For the matter of {matter.client}.", None, [to])
    return JsonResponse({"id": document.pk}, status=201)
