import os


def main(event, context):
    for record in event.get("Records", []):
        print(os.environ["TABLE"], record.get("body"))
