from django.db import models


class Conversation(models.Model):
    subject = models.CharField(max_length=120)
    muted = models.BooleanField(default=False)


class Message(models.Model):
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="messages")
    sender = models.CharField(max_length=60)
    text = models.TextField()
    sent = models.DateTimeField()

    class Meta:
        ordering = ["sent"]
