from django.urls import path

from practice.visits import views

urlpatterns = [
    path('patients/<int:number>/visits', views.visits),
    path('patients/<int:number>/next', views.next_visit),
]
