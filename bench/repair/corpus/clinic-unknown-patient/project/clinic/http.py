from django.http import JsonResponse


def ok(data):
    return JsonResponse({"data": data})


def error(status, code):
    return JsonResponse({"error": {"code": code}}, status=status)
