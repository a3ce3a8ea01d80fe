from django.urls import path

from loyaltymail.subscribers import views

urlpatterns = [path("subscribe", views.subscribe), path("unsubscribe", views.unsubscribe)]
