from django.http import JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.csrf import csrf_exempt

from members.models import Member


@csrf_exempt
def join(request):
    if request.method != 'POST':
        return render(request, 'join.html')
    name = request.POST.get('name', '').strip()
    email = request.POST.get('email', '').strip().lower()
    if not name or '@' not in email:
        return render(request, 'join.html', {'error': 'Name and email, please.'}, status=400)
    if Member.objects.filter(email=email).exists():
        return render(request, 'join.html', {'error': 'You are a member already.'}, status=400)
    member = Member.objects.create(
        name=name,
        email=email,
        phone=request.POST.get('phone', ''),
        newsletter=request.POST['newsletter'] == 'on',
        photos_allowed=request.POST.get('photos_allowed') == 'on',
    )
    return redirect('member', pk=member.pk)


@csrf_exempt
def contact(request, pk):
    member = get_object_or_404(Member, pk=pk)
    if request.method == 'POST':
        member.phone = request.POST.get('phone', member.phone)
        member.save(update_fields=['phone'])
    return JsonResponse({'email': member.email, 'phone': member.phone})


def show(request, pk):
    member = get_object_or_404(Member, pk=pk)
    return JsonResponse({
        'name': member.name,
        'newsletter': member.newsletter,
        'photos_allowed': member.photos_allowed,
    })
