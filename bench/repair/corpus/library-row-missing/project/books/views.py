from django.http import JsonResponse
from django.shortcuts import get_object_or_404

from books.models import Book


def index(request):
    return JsonResponse({"titles": list(Book.objects.values_list("title", flat=True))})


def show(request, pk):
    book = get_object_or_404(Book, pk=pk)
    return JsonResponse({"title": book.title})


def pages(request, pk):
    book = Book.objects.get(pk=pk)
    return JsonResponse({"pages": book.pages})
