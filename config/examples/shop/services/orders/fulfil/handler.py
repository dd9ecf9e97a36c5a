import json
import os


def main(event, context):
    """Note each paid order; what is not noted comes back to the queue."""
    failed = []
    for record in event.get("Records", []):
        try:
            order = json.loads(record["body"])
            print(json.dumps({"order": order.get("id"), "reports": os.environ["REPORTS"]}))
        except (KeyError, ValueError):
            failed.append({"itemIdentifier": record.get("messageId")})
    return {"batchItemFailures": failed}
